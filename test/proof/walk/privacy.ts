import { KeptLook } from '../../../src/query/look.store'
import type { Course } from './course'
import type { PageLoad } from './page.load'
import type { Person, Platform, Tab } from './world.types'

/** What belongs to one person and is found where another's is: in a text that is this person's alone. */
export function foreignMarks({ people }: Pick<Platform, 'people'>, person: Person, text: string, where: string): string[] {
  return people
    .filter((each) => each !== person)
    .flatMap((other) =>
      other.marks().flatMap((mark) => (text.includes(mark) ? [`${mark} of ${other.key} in ${where} of ${person.key}`] : [])),
    )
}

const byKey = ({ people }: Pick<Platform, 'people'>, key: unknown): Person | undefined => people.find((each) => each.key === key)

/** Every key and value of the kit's in the storage is one user's, and says so. */
function storageFaults({ platform, storage }: Course): string[] {
  return storage.entries().flatMap(([key, value]) => {
    const owner = byKey(platform, key.split(':')[1])
    return owner === undefined ? [`the storage has ${key}`] : foreignMarks(platform, owner, key + value, 'the storage')
  })
}

/** So is everything in a query cache, also what a look hides from whoever copies it. */
function cacheFaults(platform: Platform, { client }: PageLoad): string[] {
  const queries = client.getQueryCache().getAll()
  return queries.flatMap(({ queryKey, state: { data } }) => {
    const owner = byKey(platform, queryKey[1])
    if (owner === undefined) return [`a query ${JSON.stringify(queryKey)} is nobody's`]
    return foreignMarks(platform, owner, JSON.stringify([queryKey, KeptLook.in(data) ?? data]), 'the query cache')
  })
}

/** Nobody is sent to a page with anything of another's. */
function visitFaults(platform: Platform, { load: { page }, person, found }: Tab): string[] {
  const opened = page.window === found.window ? [] : (page.window?.visited ?? [])
  const addresses = [...page.visited.slice(found.visited), ...opened]
  return foreignMarks(platform, person, addresses.join(' '), 'an address')
}

/** The id in a request that looks at one job. */
const LOOK = /^GET .*\/jobs\/([\w-]+)$/

/**
 * A request is about one person, in its token, its address and its body. Only a job in the address that the user came back to is tried with
 * their own token, whoever began it: nobody but the platform knows whose it is, and it refuses what is another's.
 */
export function createWireCheck({ people, sandbox }: Platform, loads: readonly PageLoad[]): () => string[] {
  const cameBack = (id: string | undefined) => id !== undefined && loads.some(({ cameWith }) => cameWith.includes(id))
  let seen = 0
  return () => {
    const fresh = sandbox.control.requests().filter(({ number }) => number > seen)
    seen = fresh.at(-1)?.number ?? seen
    const marks = people.map((person) => ({ person, all: person.marks() }))
    return fresh.flatMap(({ method, path, url, body, headers }) => {
      const text = `${url} ${body} ${headers['authorization'] ?? ''}`
      const whose = marks.filter(({ all }) => all.some((mark) => text.includes(mark)))
      return whose.length > 1 && !cameBack(LOOK.exec(`${method} ${path}`)?.[1]) ? [`${method} ${path} is about both of them`] : []
    })
  }
}

/** Looks through everything that is one person's for what is another's. */
export function privacyFaults(course: Course): string[] {
  const { platform, tabs } = course
  return [
    ...storageFaults(course),
    ...[...new Set(tabs.map(({ load }) => load))].flatMap((load) => cacheFaults(platform, load)),
    ...tabs.flatMap((tab) => visitFaults(platform, tab)),
    ...course.checkWire(),
  ]
}

/** After somebody has signed out and was forgotten, nothing of them is left, wherever one looks. */
export function forgottenFaults({ platform, storage, loads }: Course, person: Person): string[] {
  const keys = storage.entries().filter(([key]) => byKey(platform, key.split(':')[1]) === person)
  const queries = loads
    .flatMap(({ client }) => client.getQueryCache().getAll())
    .filter(({ queryKey }) => queryKey[1] === person.key)
  return [
    ...keys.map(([key]) => `the storage still has ${key}`),
    ...queries.map(({ queryKey }) => `the query cache still has ${JSON.stringify(queryKey)}`),
  ]
}
