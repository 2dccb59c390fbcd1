import { afterEach, describe, expect, test } from 'vitest'
import { forgetUser } from '../../../src'
import { SECOND } from '../../connection/world'
import { isOf, twoUsers, valuesOf, type TwoUsers, type User } from './canary/two-users'

/** Two people use one page in turn, without a reload. Everything that is one's is looked for wherever the other could meet it. */

let ended: TwoUsers[] = []
const stageOf = async (...given: Parameters<typeof twoUsers>) => {
  const stage = await twoUsers(...given)
  ended.push(stage)
  return stage
}
afterEach(async () => {
  for (const stage of ended.toReversed()) await stage.end()
  ended = []
})

const otherOf = (user: User): User => (user === 'ann' ? 'bob' : 'ann')

/** What of the other is in a sink of this user's. */
const foreign = (stage: TwoUsers, user: User) =>
  Object.entries(stage.found(user)).flatMap(([sink, traces]) =>
    traces.filter(isOf(otherOf(user))).map((trace) => `${sink}: ${trace}`),
  )

/** Where somebody breaks off: each with something of theirs on the screen or on its way. */
const STAGES: Record<string, (stage: TwoUsers, user: User) => Promise<void>> = {
  'with a login typed and shown': async (stage, user) => {
    stage.fill(user)
    stage.press('Show: Internet Password')
  },
  'with a login on its way': async (stage, user) => {
    stage.fill(user)
    await stage.slowly(() => stage.press(/^Sign in/))
  },
  'with a code typed': async (stage, user) => {
    stage.fill(user)
    stage.press(/^Sign in/)
    await stage.until('needs-mfa')
    stage.type(valuesOf(user).question, valuesOf(user).code)
  },
  'with a code on its way': async (stage, user) => {
    stage.fill(user)
    stage.press(/^Sign in/)
    await stage.until('needs-mfa')
    stage.type(valuesOf(user).question, valuesOf(user).code)
    await stage.slowly(() => stage.press('Confirm'))
  },
  connected: async (stage, user) => {
    stage.fill(user)
    stage.press(/^Sign in/)
    await stage.until('needs-mfa')
    stage.type(valuesOf(user).question, valuesOf(user).code)
    stage.press('Confirm')
    await stage.until('connected')
  },
}

describe.each(Object.keys(STAGES))('after somebody who left %s', (name) => {
  test.each([
    ['says who is signed in', false],
    ['forgets who signs out', true],
  ])('the next user meets nothing of theirs, nor they of the next user’s, if the host only %s', async (_, forgets) => {
    const stage = await stageOf()
    const leaks: string[] = []
    for (const user of ['ann', 'bob'] as const) {
      await STAGES[name]?.(stage, user)
      leaks.push(...foreign(stage, user))
      await stage.signIn(otherOf(user), () => forgets && forgetUser(user))
      // As the next one finds the page, and as it is once what was on its way has come.
      for (const seconds of [0, 30]) {
        await stage.clock.advance(seconds * SECOND)
        leaks.push(...foreign(stage, otherOf(user)))
      }
      // Of whoever is forgotten nothing is left under their own name either.
      if (forgets) expect(stage.found(user)['query cache'] ?? []).toEqual([])
    }
    expect(leaks).toEqual([])
  })
})

test('an adapter that is shared by all users sends nobody to the bank with the token of another', async () => {
  const stage = await stageOf({ version: '3', isShared: true })
  await stage.until('needs-authorization')
  stage.press(/^Continue/)
  await stage.clock.advance(SECOND)
  expect(stage.page.visited.at(-1)).toContain(valuesOf('ann').token)
  await stage.signIn('bob')
  await stage.until('needs-authorization')
  stage.press(/^Continue/)
  await stage.clock.advance(SECOND)
  expect([stage.page.visited.at(-1)?.includes(valuesOf('bob').token), foreign(stage, 'bob')]).toEqual([true, []])
})

test('a form that is sent without the kit’s handler sends nothing of anybody to the host’s server', async () => {
  const stage = await stageOf()
  stage.fill('ann')
  // A host that stops every event before React hears of it, as one with a script error may.
  const deaf = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('submit', deaf, { capture: true })
  const [form] = document.forms
  const { href } = window.location
  form?.requestSubmit()
  window.removeEventListener('submit', deaf, { capture: true })
  const { navigation, address, network, 'host’s server': server } = stage.found('ann')
  expect({ method: form?.method, navigation, address, network, server, href: window.location.href }).toEqual({
    method: 'dialog',
    href,
  })
})

test('what is somebody’s is found while it is theirs, so that a search that finds nothing means something', async () => {
  const stage = await stageOf()
  stage.fill('ann')
  const { token, question, code, ...login } = valuesOf('ann')
  expect(stage.found('ann')).toMatchObject({
    fields: Object.values(login).sort(),
    forms: Object.values(login).sort(),
    tokens: [token],
  })
  stage.press(/^Sign in/)
  await stage.until('needs-mfa')
  stage.type(question, code)
  const { document: page, fields, requests, 'query cache': cache } = stage.found('ann')
  expect(page).toEqual([question])
  expect(cache).toEqual([question])
  expect(fields).toContain(code)
  expect(requests).toEqual([...Object.values(login), token].sort())
  expect(foreign(stage, 'bob').length).toBeGreaterThan(0)
})
