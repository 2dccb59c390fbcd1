import { afterEach, expect, test } from 'vitest'
import { UnreachableError } from '../../../src/domain'
import type { SandboxLogin } from '../../../src/sandbox'
import { MINUTE, SECOND } from '../../connection/world'
import { canaryStage, type CanaryStage } from './canary/stage'
import { canary } from './canary/traces'

/** Every login and every answer is typed into the form, lived through to an end, and looked for wherever a page can keep things. */

let ended: CanaryStage[] = []
const stageOf = async (...given: Parameters<typeof canaryStage>) => {
  const stage = await canaryStage(...given)
  ended.push(stage)
  return stage
}
afterEach(async () => {
  // Each takes its taps off what it found, so the last one goes first.
  for (const stage of ended.toReversed()) await stage.end()
  ended = []
})

const PLAIN = { 'Customer Access Number': canary('login'), 'Member Number': canary('member') }
const SECRET = { 'Internet Password': canary('password'), 'Security Number': canary('security') }

type Mfa = NonNullable<SandboxLogin['behaviour']['mfa']>
const CODE: Mfa = {
  method: 'token',
  description: 'Code',
  input: ['The code'],
  answers: [canary('code')],
  expiryMs: 2 * MINUTE,
}
const QUESTIONS: Mfa = {
  method: 'security-questions',
  description: 'security-questions',
  input: ['Your first pet?', 'Your first town?'],
  answers: [canary('pet'), canary('town')],
  expiryMs: 2 * MINUTE,
}

function fill(stage: CanaryStage, over: Partial<typeof SECRET> = {}): void {
  for (const [label, value] of Object.entries({ ...PLAIN, ...SECRET, ...over })) stage.type(label, value)
}

const valueOf = (stage: CanaryStage, label: string): string =>
  (stage.getByLabelText(label, { exact: true }).element() as HTMLInputElement).value

/** Where something secret was found; what is no secret is kept until the end, so that nobody types it twice. */
const leaks = async (stage: CanaryStage) =>
  Object.entries(await stage.found()).flatMap(([sink, traces]) =>
    traces.filter((trace) => !Object.values(PLAIN).includes(trace)).map((trace) => `${sink}: ${trace}`),
  )

const LOGIN_SENT = 'POST /users/:id/connections'
const ANSWER_SENT = 'POST /jobs/:id/mfa'

test('a login that is being typed is in its fields, and nowhere else', async () => {
  const stage = await stageOf()
  fill(stage)
  expect(await stage.found()).toEqual({ fields: [...Object.values(PLAIN), ...Object.values(SECRET)].sort() })
})

test('a login and a code that are each refused and repeated leave no trace', async () => {
  const stage = await stageOf(CODE)
  fill(stage, { 'Internet Password': canary('wrong-password') })
  stage.press(/^Sign in/)
  expect(Object.keys(SECRET).map((label) => valueOf(stage, label))).toEqual(['', ''])
  expect(await leaks(stage)).toEqual([])
  await stage.world.clock.advance(SECOND)
  expect(await leaks(stage)).toEqual([])
  await stage.until('needs-credentials')
  expect(Object.keys(SECRET).map((label) => valueOf(stage, label))).toEqual(['', ''])
  expect(Object.keys(PLAIN).map((label) => valueOf(stage, label))).toEqual(Object.values(PLAIN))
  expect(await leaks(stage)).toEqual([])

  fill(stage)
  stage.press(/^Sign in/)
  await stage.until('needs-mfa')
  stage.type('Code', canary('wrongcode'))
  stage.press('Confirm')
  expect(await leaks(stage)).toEqual([])
  await stage.until('needs-retry')
  expect(await leaks(stage)).toEqual([])
  stage.press('Try again')
  await stage.until('needs-mfa')
  stage.type('Code', canary('code'))
  stage.press('Confirm')
  await stage.until('connected')
  expect(await leaks(stage)).toEqual([])
  // The end forgets what is no secret as well: only the element that held it, long gone from the page, still does.
  expect(Object.keys(await stage.found())).toEqual(['fields'])
  expect(stage.carried()).toEqual([
    [LOGIN_SENT, canary('login'), canary('member'), canary('security'), canary('wrong-password')],
    [LOGIN_SENT, canary('login'), canary('member'), canary('password'), canary('security')],
    [ANSWER_SENT, canary('wrongcode')],
    [ANSWER_SENT, canary('code')],
  ])
})

test('answers to questions leave no trace', async () => {
  const stage = await stageOf(QUESTIONS)
  fill(stage)
  stage.press(/^Sign in/)
  await stage.until('needs-mfa')
  stage.type('Your first pet?', canary('pet'))
  stage.type('Your first town?', canary('town'))
  expect(await leaks(stage)).toEqual([`fields: ${canary('pet')}`, `fields: ${canary('town')}`])
  stage.press('Confirm')
  expect(await leaks(stage)).toEqual([])
  await stage.until('connected')
  expect(await stage.found()).toEqual({})
  expect(stage.carried().at(-1)).toEqual([ANSWER_SENT, canary('pet'), canary('town')])
})

test.each(['Cancel', 'Leave for now'])('%s with a login typed, or on its way, leaves no trace', async (way) => {
  for (const isSent of [false, true]) {
    const stage = await stageOf()
    stage.world.sandbox.control.set({ latencyMs: 5 * SECOND })
    fill(stage)
    if (isSent) stage.press(/^Sign in/)
    await leaks(stage)
    stage.press(way)
    await stage.until(way === 'Cancel' ? 'cancelled' : 'left')
    expect(await leaks(stage)).toEqual([])
    await stage.world.clock.advance(MINUTE)
    expect(await leaks(stage)).toEqual([])
    expect(stage.carried()).toHaveLength(isSent ? 1 : 0)
    await stage.end()
  }
})

test('leaving the page with a login typed, with one on its way, or with a code typed leaves no trace', async () => {
  const steps = {
    typed: async () => undefined,
    sent: async (stage: CanaryStage) => stage.press(/^Sign in/),
    code: async (stage: CanaryStage) => {
      stage.press(/^Sign in/)
      await stage.until('needs-mfa')
      stage.type('Code', canary('code'))
    },
  }
  for (const step of Object.values(steps)) {
    const stage = await stageOf(CODE)
    fill(stage)
    expect((await stage.found()).fields).toContain(canary('password'))
    await step(stage)
    await leaks(stage)
    await stage.unmount()
    expect(await leaks(stage)).toEqual([])
    await stage.world.clock.advance(MINUTE)
    expect(await leaks(stage)).toEqual([])
  }
})

const FAULTS = {
  'a host’s fetch that quotes what it was to send': (body: string) => new Error(`could not send ${body}`),
  'a host’s fetch that hangs the request on its error': (body: string) => Object.assign(new Error('no'), { request: { body } }),
  'a network that quotes it': (body: string) => new UnreachableError('network', { cause: new Error(body) }),
}

test.each(Object.keys(FAULTS) as (keyof typeof FAULTS)[])('no trace is left by %s', async (name) => {
  const stage = await stageOf(undefined, {
    aggregatorOf: (world) =>
      world.aggregator({
        fetch: async (input, init, { call }) => {
          if (call === 'create' && typeof init?.body === 'string') throw FAULTS[name](init.body)
          return world.sandbox.fetch(input, init)
        },
      }),
  })
  fill(stage)
  stage.press(/^Sign in/)
  await stage.world.clock.advance(MINUTE)
  expect(stage.state()).toMatch(/needs-(retry|support|credentials)/)
  expect(stage.carried()).toEqual([])
  expect(await leaks(stage)).toEqual([])
})

test.each([{ kind: 'status', status: 503 }, { kind: 'html' }, { kind: 'dropped' }] as const)(
  'a begin that meets $kind leaves no trace',
  async (fault) => {
    const stage = await stageOf()
    stage.world.sandbox.control.fail({ path: '/users/*/connections', times: 1, fault })
    fill(stage)
    stage.press(/^Sign in/)
    await stage.world.clock.advance(MINUTE)
    expect(await leaks(stage)).toEqual([])
  },
)
