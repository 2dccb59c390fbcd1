import { describe, expect, it } from 'vitest'
import { connected, challenge, scriptedAggregator } from '../../src/testing'
import type { Challenge } from '../../src/domain'
import { MINUTE, SECOND, testWorld } from './world'

/** Challenges of the sandbox's own logins, through the adapter: from the bank's question to the accounts. */

async function asked(loginId: string, institutionId = 'AU00000') {
  const world = testWorld()
  const flow = world.follow({ intent: 'create', institutionId })
  await world.clock.advance(SECOND)
  flow.submit(loginId)
  await world.clock.advance(15 * SECOND)
  const view = flow.view()
  if (view.state !== 'needs-mfa' || view.challenge === null) throw new Error(`nothing is asked: ${flow.at()}`)
  const posts = () => world.sandbox.control.requests().filter(({ method, path }) => method === 'POST' && path.includes('/mfa'))
  const sent = () => posts().map(({ path, body }) => [path.replace(/^.*\/mfa/, 'mfa'), JSON.parse(body) as unknown])
  return { ...world, flow, view, challenge: view.challenge satisfies Challenge, sent }
}

describe('a challenge of the sandbox', () => {
  it.each([
    ['mfa-choice', 'choice', 'tablet'],
    ['mfa-image', 'image', 'K7M2'],
    ['mfa-letters', 'code', ' kx-42b '.toUpperCase()],
    ['mfa-resend', 'code', '1234'],
    ['mfa-another', 'code', '1234'],
  ])('(%s) is read as a %s, answered, and connects', async (loginId, kind, answer) => {
    const { flow, clock, challenge: shown, sent } = await asked(loginId)
    expect(shown.kind).toBe(kind)
    flow.connection.actions.submitAnswers([answer])
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
    expect(sent()).toEqual([['mfa', { 'mfa-response': [kind === 'code' ? answer.replaceAll(/[ -]/g, '') : answer] }]])
  })

  it('has what each kind needs', async () => {
    const { challenge: choice } = await asked('mfa-choice')
    expect(choice.options?.map(({ label }) => label)).toEqual([
      'Phone ending 178',
      'Phone ending 902',
      'Tablet in the living room',
    ])
    const { challenge: image } = await asked('mfa-image')
    expect([image.image?.slice(0, 22), image.prompts]).toEqual(['data:image/png;base64,', ['Letters and digits in the picture']])
    const { challenge: letters } = await asked('mfa-letters')
    expect(letters.hasLetters).toBe(true)
  })

  it.each([
    ['mfa-choice', 'somebody else’s phone'],
    ['mfa-image', 'K7M3'],
    ['mfa-letters', '1234'],
  ])('(%s) fails for a wrong answer', async (loginId, answer) => {
    const { flow, clock } = await asked(loginId)
    flow.connection.actions.submitAnswers([answer])
    await clock.advance(20 * SECOND)
    expect(flow.scenario()).toBe('mfa-failed')
  })
})

describe('a code that can be sent again', () => {
  it('is sent again by the job’s own link, and has its time anew', async () => {
    const { flow, clock, sent, view } = await asked('mfa-resend')
    expect(view.can).toMatchObject({ resendCode: true, tryAnotherWay: false })
    await clock.advance(80 * SECOND)
    flow.connection.actions.resendCode()
    await clock.advance(100 * SECOND)
    expect([flow.at(), sent()]).toEqual(['needs-mfa.asking', [['mfa/resend', {}]]])
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('is late only when the second one is', async () => {
    const { flow, clock } = await asked('mfa-resend')
    await clock.advance(80 * SECOND)
    flow.connection.actions.resendCode()
    await clock.advance(3 * MINUTE)
    expect(flow.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'late' })
  })
})

it('another way than the code is asked for, shown, and approved', async () => {
  const { flow, clock, sent } = await asked('mfa-another')
  flow.connection.actions.tryAnotherWay()
  await clock.advance(5 * SECOND)
  expect(flow.view()).toMatchObject({ state: 'needs-mfa', stage: 'asking', challenge: { kind: 'approve' } })
  flow.connection.actions.submitAnswers([])
  await clock.advance(MINUTE)
  expect([flow.at(), sent().map(([path]) => path)]).toEqual(['connected', ['mfa/another', 'mfa']])
})

describe('an approval in the bank’s app', () => {
  it('is noticed without a press on this page', async () => {
    const { flow, clock, challenge: shown, sent } = await asked('mfa-approve-alone', 'AU00108')
    expect([shown.kind, flow.at()]).toEqual(['approve', 'needs-mfa.asking'])
    await clock.advance(15 * SECOND)
    expect(flow.at()).not.toBe('needs-mfa.asking')
    await clock.advance(MINUTE)
    expect([flow.at(), sent()]).toEqual(['connected', []])
  })

  it('is noticed after a reload, and by a page that is hidden meanwhile', async () => {
    const { flow, clock, page } = await asked('mfa-approve-alone', 'AU00108')
    page.isHidden = true
    await clock.advance(MINUTE)
    page.isHidden = false
    page.wake('seen')
    await clock.advance(30 * SECOND)
    expect(flow.at()).toBe('connected')
  })

  it('is noticed with the press that comes too late', async () => {
    const { flow, clock } = await asked('mfa-approve-alone', 'AU00108')
    await clock.advance(11 * SECOND)
    flow.connection.actions.submitAnswers([])
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })
})

it('the queue that Basiq tells of on a pending step is shown as a wait for the bank', async () => {
  const world = testWorld({ script: { settings: { queueShows: 'told' } } })
  const flow = world.follow({ intent: 'create', institutionId: 'AU00000' })
  await world.clock.advance(SECOND)
  flow.submit('outage-1')
  await world.clock.advance(MINUTE)
  expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.queued', 'retry-queued'])
  await world.clock.advance(150 * MINUTE)
  expect(flow.at()).toBe('connected')
})

it('a connection that the sandbox has removed is gone when it is refreshed, and can be connected anew', async () => {
  const world = testWorld()
  const { id } = world.sandbox.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gone' })
  const flow = world.follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
  flow.connection.actions.start()
  await world.clock.advance(5 * SECOND)
  expect([flow.scenario(), flow.view().can.retry]).toEqual(['connection-gone', true])
})

it('the bank’s own warning of the sandbox is shown before one more try', async () => {
  const world = testWorld()
  const flow = world.follow({ intent: 'create', institutionId: 'AU00000' })
  await world.clock.advance(SECOND)
  flow.submit('attempts-left')
  await world.clock.advance(15 * SECOND)
  expect(flow.view()).toMatchObject({ state: 'needs-credentials', mayLock: true })
})

it('the scripted aggregator records what was asked for instead of an answer', async () => {
  const world = testWorld()
  const aggregator = scriptedAggregator()
  const flow = world.follow({ intent: 'create', institutionId: 'bank-1' }, { aggregator })
  await world.clock.advance(SECOND)
  flow.submit('jared')
  await world.clock.advance(SECOND)
  aggregator.say(challenge({ requests: ['resend-code', 'another-way'] }))
  await world.clock.advance(SECOND)
  flow.connection.actions.resendCode()
  await world.clock.advance(SECOND)
  flow.connection.actions.tryAnotherWay()
  await world.clock.advance(SECOND)
  aggregator.say(connected())
  await world.clock.advance(SECOND)
  expect([aggregator.requests, flow.at()]).toEqual([['resend-code', 'another-way'], 'connected'])
})
