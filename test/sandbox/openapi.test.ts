import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { sandboxLogins, type Version } from '../../src/sandbox/index'
import { liveAmongBanks, liveAsUser, liveWithDocuments, liveWithEvents, liveWithRefusals } from './openapi/calls.life'
import { departures } from './openapi/departures.table'
import { newLife, type Given, type Life } from './openapi/life'
import { liveWith, liveWithOpenBanking } from './openapi/logins.life'
import type { Api } from './openapi/schema'
import { version2 } from './openapi/version-2.schemas'
import { version3 } from './openapi/version-3.schemas'

/** Basiq's OpenAPI documents in small. */
const APIS: Readonly<Record<Version, Api>> = { '2.1': version2, '3.0': version3 }

const ajv = new Ajv({ allErrors: true, strictTypes: false })
const compiled = new WeakMap<object, ValidateFunction>()

function validatorOf(schema: object): ValidateFunction {
  const known = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, known)
  return known
}

/** The call of an answer as the documents name it; null for one that they do not have. */
function callOf(api: Api, { method, path }: Given): string | null {
  const calls = Object.keys(api).filter((call) => new RegExp(`^${call.replaceAll(/:\w+/g, '[^/]+')}$`).test(`${method} ${path}`))
  return calls.toSorted((one, other) => one.split(':').length - other.split(':').length)[0] ?? null
}

const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((inside: unknown, name) => (inside as Record<string, unknown>)[name], body)

/** How an answer differs from the documents. */
function differences(version: Version, given: Given): string[] {
  const call = callOf(APIS[version], given)
  if (call === null) return []
  const where = `${version} ${call} ${given.status}`
  const schema = APIS[version][call]?.[given.status]
  if (schema === undefined) return [`${where} is not documented`]
  if (schema === null) return given.body === undefined ? [] : [`${where} has a body`]
  const validate = validatorOf(schema)
  if (validate(given.body)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message }) =>
      `${where} ${instancePath} ${message}: ${JSON.stringify(valueAt(given.body, instancePath)).slice(0, 80)}`,
  )
}

const excuseOf = (difference: string) => departures.find(({ where }) => where.test(difference))

async function wholeLife(version: Version): Promise<Life> {
  const life = newLife(version)
  const userId = await liveAsUser(life)
  await liveAmongBanks(life, userId)
  for (const login of sandboxLogins) await liveWith(life, login)
  if (version === '3.0') for (const decision of ['allow', 'decline', 'leave'] as const) await liveWithOpenBanking(life, decision)
  await liveWithDocuments(life, userId)
  await liveWithEvents(life, userId)
  await liveWithRefusals(life, userId)
  return life
}

// One after the other: each replaces fetch for a moment.
const older = wholeLife('2.1')
const lives = { '2.1': older, '3.0': older.then(() => wholeLife('3.0')) }
const factsOf = async (version: Version) => {
  const { given } = await lives[version]
  return { given, different: new Set(given.flatMap((each) => differences(version, each))) }
}
const facts = { '2.1': factsOf('2.1'), '3.0': factsOf('3.0') }

describe.each(['2.1', '3.0'] as const)('over a whole life with every login, version %s', (version) => {
  it('answers as the documents say, or as Basiq publishes elsewhere', async () => {
    const { given, different } = await facts[version]
    expect(given.length).toBeGreaterThan(3_000)
    expect([...different].filter((each) => excuseOf(each) === undefined)).toEqual([])
  })

  it('gives every answer that the documents have for success', async () => {
    const { given } = await facts[version]
    const seen = new Set(given.map((each) => `${callOf(APIS[version], each)} ${each.status}`))
    const wanted = Object.entries(APIS[version]).flatMap(([call, statuses]) =>
      Object.keys(statuses)
        .filter((status) => Number(status) < 300)
        .map((status) => `${call} ${status}`),
    )
    expect(wanted.filter((each) => !seen.has(each))).toEqual([])
  })
})

it('no departure from the documents is listed that does not occur', async () => {
  const different = [...(await facts['2.1']).different, ...(await facts['3.0']).different]
  const used = new Set(different.map(excuseOf))
  expect(departures.filter((each) => !used.has(each)).map(({ where }) => where.source)).toEqual([])
})

it.each([
  ['a missing member', { type: 'auth_link', id: 'a', userId: 'b', expiresAt: 'c', links: { self: 'd', public: 'e' } }],
  ['a null', { type: 'auth_link', id: 'a', userId: 'b', expiresAt: 'c', mobile: null, links: { self: 'd', public: 'e' } }],
  [
    'a value outside an enumeration',
    { type: 'link', id: 'a', userId: 'b', expiresAt: 'c', mobile: '', links: { self: 'd', public: 'e' } },
  ],
])('the check finds %s', (_fault, body) => {
  const answer = { method: 'GET', path: '/users/u/auth_link', status: 200, body }
  for (const version of ['2.1', '3.0'] as const) expect(differences(version, answer)).toHaveLength(1)
})
