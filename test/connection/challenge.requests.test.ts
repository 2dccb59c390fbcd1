import { describe, expect, it } from 'vitest'
import type { Aggregator, AnswerResult, ChallengeRequest } from '../../src/domain'
import { challenge, connected, issueOf, scriptedAggregator, working } from '../../src/testing'
import { SECOND, testWorld } from './world'

const CODE = { id: 'c', kind: 'code', prompts: ['Code'], requests: ['resend-code', 'another-way'] } as const
const asking = (over: Partial<Parameters<typeof challenge>[0]> = {}) => challenge({ ...CODE, prompts: ['Code'], ...over })

async function atChallenge(over: Partial<Aggregator> = {}, reading = asking()) {
  const world = testWorld()
  const scripted = scriptedAggregator()
  const asked: ChallengeRequest[] = []
  const requestChallenge: Aggregator['requestChallenge'] = async (_, __, request) => {
    asked.push(request)
    return { status: 'accepted' }
  }
  const aggregator: Aggregator = { ...scripted, requestChallenge, ...over }
  const flow = world.follow({ intent: 'create', institutionId: 'bank-1' }, { aggregator })
  await world.clock.advance(SECOND)
  flow.submit('jared')
  await world.clock.advance(SECOND)
  scripted.say(reading)
  await world.clock.advance(SECOND)
  return { world, flow, scripted, asked, aggregator }
}

describe('a challenge that offers more than its answer', () => {
  it('has the code sent again, and says so', async () => {
    const { world, flow, asked } = await atChallenge()
    expect(flow.view().can).toMatchObject({ submitAnswers: true, resendCode: true, tryAnotherWay: true })
    flow.connection.actions.resendCode()
    expect(flow.at()).toBe('needs-mfa.requesting')
    expect(flow.view().can).toMatchObject({ submitAnswers: false, resendCode: false })
    await world.clock.advance(SECOND)
    expect(asked).toEqual(['resend-code'])
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', stage: 'asking', requested: 'resend-code', challenge: { id: 'c' } })
    flow.connection.actions.submitAnswers(['1234'])
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('needs-mfa.checking')
  })

  it('gives the code its time again', async () => {
    const { world, flow, scripted } = await atChallenge({}, asking({ expiresAt: Date.UTC(2026, 10, 22, 9, 1) }))
    await world.clock.advance(50 * SECOND)
    flow.connection.actions.resendCode()
    await world.clock.advance(SECOND)
    scripted.say(asking({ expiresAt: Date.UTC(2026, 10, 22, 9, 3) }))
    await world.clock.advance(60 * SECOND)
    expect([flow.at(), flow.view().state === 'needs-mfa']).toEqual(['needs-mfa.asking', true])
    await world.clock.advance(90 * SECOND)
    expect(flow.scenario()).toBe('mfa-failed')
  })

  it('shows the other way as soon as the bank has one', async () => {
    const { world, flow, scripted, asked } = await atChallenge()
    flow.connection.actions.tryAnotherWay()
    await world.clock.advance(SECOND)
    scripted.say(challenge({ id: 'd', kind: 'approve', prompts: [] }))
    await world.clock.advance(SECOND)
    expect(asked).toEqual(['another-way'])
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', challenge: { id: 'd', kind: 'approve' }, requested: null })
    expect(flow.view().can).toMatchObject({ resendCode: false, tryAnotherWay: false })
  })

  const refused = (scenario: 'not-started' | 'mfa-failed', stillOpen: boolean): AnswerResult => ({
    status: 'refused',
    stillOpen,
    issue: issueOf(scenario),
  })
  it.each([
    ['not got through', refused('not-started', true), 'needs-mfa.asking', { unsent: true, refused: false }],
    ['turned down', refused('mfa-failed', true), 'needs-mfa.asking', { unsent: false, refused: true }],
  ])('stands open after a request that was %s', async (_, result, at, said) => {
    const { world, flow } = await atChallenge({ requestChallenge: async () => result })
    flow.connection.actions.resendCode()
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe(at)
    expect(flow.view()).toMatchObject({ ...said, requested: null })
    expect(flow.view().can.submitAnswers).toBe(true)
  })

  it('is over where the request ended it', async () => {
    const { world, flow } = await atChallenge({ requestChallenge: async () => refused('mfa-failed', false) })
    flow.connection.actions.resendCode()
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'mfa-failed'])
  })

  it('stands open where nobody answers the request', async () => {
    const { world, flow } = await atChallenge({ requestChallenge: () => new Promise(() => undefined) })
    flow.connection.actions.resendCode()
    await world.clock.advance(60 * SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', stage: 'asking', unsent: true })
  })

  it('goes on where the bank has what it wants before it answers the request', async () => {
    const { world, flow, scripted } = await atChallenge({ requestChallenge: () => new Promise(() => undefined) })
    flow.connection.actions.resendCode()
    scripted.say(working({ milestone: 'retrieving' }))
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })

  it('offers nothing that the bank does not', async () => {
    const { flow, asked } = await atChallenge({}, asking({ requests: [] }))
    expect(flow.view().can).toMatchObject({ resendCode: false, tryAnotherWay: false })
    flow.connection.actions.resendCode()
    flow.connection.actions.tryAnotherWay()
    expect([flow.at(), asked]).toEqual(['needs-mfa.asking', []])
  })
})

describe('an answer', () => {
  it('to a code is what the bank sent, whatever a keyboard made of it', async () => {
    const { world, flow, scripted } = await atChallenge()
    flow.connection.actions.submitAnswers(['\u200e١٢٣ ٤٥٦'])
    await world.clock.advance(SECOND)
    expect(scripted.answers).toEqual([['123456']])
  })

  it.each([
    ['questions', { kind: 'questions', prompts: ['Street?'] }],
    ['image', { kind: 'image', prompts: [''], image: 'data:image/png;base64,AA' }],
    ['choice', { kind: 'choice', prompts: [''], options: [{ value: ' a-1 ', label: 'A' }] }],
  ] as const)('to %s is sent as it was given', async (_, over) => {
    const { world, flow, scripted } = await atChallenge({}, challenge({ id: 'q', ...over, prompts: [...over.prompts] }))
    flow.connection.actions.submitAnswers([' a-1 '])
    await world.clock.advance(SECOND)
    expect(scripted.answers).toEqual([[' a-1 ']])
  })
})

it('a user name loses the blank of a keyboard, and a password nothing', async () => {
  const { world, flow, scripted } = await atChallenge()
  expect(scripted.begins[0]?.credentials).toEqual({ loginId: 'jared', password: 'sandbox' })
  flow.connection.actions.cancel()
  flow.connection.actions.start()
  await world.clock.advance(SECOND)
  flow.connection.actions.submitCredentials({ loginId: ' 12345678 ', password: ' pass word ' })
  await world.clock.advance(SECOND)
  expect(scripted.begins[1]?.credentials).toEqual({ loginId: '12345678', password: ' pass word ' })
})

it('an approval in the bank’s app is noticed without a press', async () => {
  const { world, flow, scripted } = await atChallenge({}, challenge({ id: 'a', kind: 'approve', prompts: [] }))
  expect(flow.at()).toBe('needs-mfa.asking')
  scripted.say(working({ milestone: 'retrieving' }))
  await world.clock.advance(5 * SECOND)
  expect(flow.at()).toBe('polling')
  scripted.say(connected())
  await world.clock.advance(SECOND)
  expect([flow.at(), scripted.answers]).toEqual(['connected', []])
})
