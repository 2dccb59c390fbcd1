import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/domain'
import { memoryStorage, MINUTE, SECOND, testWorld, HOUR } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

/** A world in which the response to an answer can be lost on its way back, or the answer on its way out. */
function lossy(lost: 'response' | 'request') {
  const world = testWorld()
  const line = { isBroken: false }
  const platform = world.aggregator({
    fetch: async (input, init, about) => {
      const isLost = about.call === 'mfa' && line.isBroken
      if (isLost && lost === 'request') throw new TypeError('Failed to fetch')
      const response = await world.sandbox.fetch(input, init)
      if (isLost) throw new TypeError('Failed to fetch')
      return response
    },
  })
  return { ...world, platform, line }
}

const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null, steps: [] }

const follow1 = { follow: 'job-1', intent: 'create' } as const

describe('an answer to a challenge', () => {
  it('whose response was lost is never called lost: the next look shows what came of it', async () => {
    const { follow, clock, platform, line } = lossy('response')
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    line.isBroken = true
    const seen = new Set<string>()
    flow.connection.subscribe(({ view }) => view.state === 'needs-mfa' && seen.add(`${view.stage} ${view.unsent}`))
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(2 * MINUTE)
    expect([flow.at(), [...seen]]).toEqual(['connected', ['checking false']])
  })

  it('that never arrived may be given again, once a look has shown that the challenge is still open', async () => {
    const { follow, clock, platform, line } = lossy('request')
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    line.isBroken = true
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(100)
    expect(flow.at()).toBe('needs-mfa.checking')
    await clock.advance(8 * SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', stage: 'asking', unsent: true })
    line.isBroken = false
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('that another tab gave a moment before is no failure of this one', async () => {
    const { follow, clock } = testWorld()
    const storage = memoryStorage()
    const one = follow(create, { resume: { storage } })
    await clock.advance(SECOND)
    one.submit('mfa-code')
    await clock.advance(10 * SECOND)
    const two = follow(create, { resume: { storage: storage.otherTab() } })
    await clock.advance(3 * SECOND)
    one.connection.actions.submitAnswers(['1234'])
    two.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect([one.at(), two.at()]).toEqual(['connected', 'connected'])
  })
})

describe('an answer to a challenge that nobody confirms', () => {
  it('can be given again after half a minute, and is never called wrong', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(12 * SECOND)
    sandbox.control.fail({ path: /mfa/, fault: { kind: 'hanging' } })
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(29 * SECOND)
    expect(flow.at()).toBe('needs-mfa.checking')
    await clock.advance(2 * SECOND)
    expect(flow.view()).toMatchObject({
      state: 'needs-mfa',
      stage: 'asking',
      unsent: true,
      refused: false,
      can: { submitAnswers: true },
    })
  })
})

describe('a code', () => {
  const withCode = async () => {
    const world = testWorld()
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit('mfa-brief')
    await world.clock.advance(10 * SECOND)
    return { ...world, flow }
  }

  it('that lapses while the page is open is called late, and never wrong', async () => {
    const { clock, flow } = await withCode()
    expect(flow.at()).toBe('needs-mfa.asking')
    await clock.advance(MINUTE)
    expect(flow.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'late' })
  })

  it.each([429, 503])('whose answer the platform turned away with %d is never called wrong', async (status) => {
    const { clock, flow, sandbox } = await withCode()
    sandbox.control.fail({ path: /mfa/, times: 1, fault: { kind: 'status', status } })
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(2 * SECOND)
    expect(flow.view()).toMatchObject({
      state: 'needs-mfa',
      stage: 'asking',
      refused: false,
      unsent: true,
      can: { submitAnswers: true },
    })
  })

  it('that was answered and refused is called wrong', async () => {
    const { clock, flow } = await withCode()
    flow.connection.actions.submitAnswers(['9999'])
    await clock.advance(MINUTE)
    expect(flow.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'wrong' })
  })
})

describe('a challenge', () => {
  it('stays open for fifteen seconds after its time, so that an answer may be a little late', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    let expiresAt = 0
    const reading = (): Reading => ({
      ...base,
      status: 'challenge',
      challenge: { id: 'c1', kind: 'code', prompts: ['Code'], expiresAt },
    })
    expiresAt = clock.now() + MINUTE
    const challenged = follow(follow1, { aggregator: { ...flow.connection.aggregator, read: async () => reading() } })
    await clock.advance(MINUTE + 10 * SECOND)
    expect(challenged.view()).toMatchObject({ state: 'needs-mfa', lapsed: true })
    await clock.advance(10 * SECOND)
    expect(challenged.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'late' })
  })
})

describe('a challenge whose time passes while the device is offline', () => {
  it('does not end until a look shows that nobody answered it', async () => {
    const { follow, clock, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    page.isOffline = true
    page.wake('offline')
    await clock.advance(HOUR)
    expect(flow.at()).toBe('needs-mfa.asking')
    page.isOffline = false
    page.wake('online')
    await clock.advance(MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'mfa-failed'])
  })
})

describe('a challenge that changes from look to look', () => {
  it.each([
    ['whose text counts down', (n: number) => ({ input: [`Code (valid for another ${90 - n} seconds)`] })],
    ['whose text shows a clock', (n: number) => ({ input: [`Code, expires in 0:${String(50 - n).padStart(2, '0')}`] })],
    ['whose link differs in every look', (n: number) => ({ links: { response: `https://au-api.basiq.io/jobs/x/mfa?s=${n}` } })],
  ])('%s is told to the host once', async (_, change) => {
    const world = testWorld()
    let looks = 0
    const platform = world.aggregator({
      fetch: async (input, init, about) => {
        const answer = await world.sandbox.fetch(input, init)
        if (about.call !== 'job') return answer
        const job = (await answer.json()) as { steps: { result: { type?: string } | null }[] }
        for (const step of job.steps) if (step.result?.type === 'mfa') step.result = { ...step.result, ...change((looks += 1)) }
        return Response.json(job)
      },
    })
    const flow = world.follow(create, { aggregator: platform })
    await world.clock.advance(SECOND)
    flow.submit('mfa-code')
    await world.clock.advance(30 * SECOND)
    const told = flow.news.filter((news) => news.type === 'action-required' && news.state === 'needs-mfa')
    expect([flow.at(), told.length, looks > 3]).toEqual(['needs-mfa.asking', 1, true])
  })
})
