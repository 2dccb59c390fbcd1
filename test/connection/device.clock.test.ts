import { describe, expect, it } from 'vitest'
import { QueryClient } from '@tanstack/react-query'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld } from './world'

/** The device's clock is so far ahead of Basiq's. A challenge comes nine seconds after the begin and can be answered for two minutes. */
function challengeWorld(aheadMs: number) {
  const world = testWorld()
  const { clock, sandbox } = world
  const began = clock.now()
  const asksAt = began + 9 * SECOND
  const closesAt = asksAt + 120 * SECOND
  const wire = (at: number) => new Date(at - aheadMs).toISOString()
  const step = (title: string, status = 'pending', result: unknown = null) => ({ title, status, result })
  const challenge = { type: 'mfa', method: 'token', description: 'Enter the code.', input: ['Code'], expiryMs: 120_000 }
  let isAnswered = false
  let refusedAt: number | null = null
  const stepsNow = () => {
    const now = clock.now()
    if (now < asksAt) return [step('verify-credentials', 'in-progress'), step('mfa-challenge'), step('retrieve-accounts')]
    const login = step('verify-credentials', 'success')
    if (refusedAt !== null)
      return [login, step('mfa-challenge', 'failed', { code: 'mfa-verification-failed', title: 'x', detail: 'x' })]
    if (isAnswered) return [login, step('mfa-challenge', 'success'), step('retrieve-accounts', 'success')]
    if (now >= closesAt) return [login, step('mfa-challenge', 'failed'), step('retrieve-accounts')]
    return [login, step('mfa-challenge', 'in-progress', challenge), step('retrieve-accounts')]
  }
  const aggregator = () =>
    world.aggregator({
      fetch: async (input, init, about) => {
        const id = new URL(input).pathname.split('/')[2]
        if (about.call === 'mfa' && JSON.stringify(init.body).includes('9999')) refusedAt = clock.now()
        else if (about.call === 'mfa') isAnswered = true
        if (about.call === 'mfa') return Response.json({ type: 'job', id }, { status: 202 })
        if (about.call !== 'job') return sandbox.fetch(input, init)
        const changedAt = clock.now() < asksAt ? began : clock.now() < closesAt ? asksAt : closesAt
        const updated = wire(refusedAt ?? changedAt)
        return Response.json({ type: 'job', id, created: wire(began), updated, steps: stepsNow(), links: {} })
      },
    })
  const storage = memoryStorage()
  const load = () =>
    world.follow(
      { intent: 'create', institutionId: 'AU00000' },
      { aggregator: aggregator(), queryClient: new QueryClient(), resume: { storage }, userKey: 'user-1' },
    )
  return { world, load }
}

const SKEWS = [0, 60, 100, 115, 125, -60, -3600, 3600, 100_000, -100_000]

describe('a challenge on a device whose clock is off', () => {
  it.each(SKEWS)('by %d s can be answered until the bank closes it', async (seconds) => {
    const { world, load } = challengeWorld(seconds * SECOND)
    const flow = load()
    await world.clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(10 * SECOND)
    const view = flow.view()
    const shown = view.state === 'needs-mfa' ? view.challenge?.expiresAt : undefined
    // At most one look, a second, after the bank asked.
    expect((shown ?? 0) - world.clock.now()).toBeGreaterThan(115 * SECOND)
    expect((shown ?? 0) - world.clock.now()).toBeLessThan(122 * SECOND)
    await world.clock.advance(105 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-mfa.asking', null])
    flow.connection.actions.submitAnswers(['1234'])
    await world.clock.advance(20 * SECOND)
    expect(flow.at()).toBe('connected')
  })

  it.each(SKEWS)('by %d s stands open after a reload, without a countdown that nobody knows', async (seconds) => {
    const { world, load } = challengeWorld(seconds * SECOND)
    const before = load()
    await world.clock.advance(SECOND)
    before.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(60 * SECOND)
    before.connection.stop()
    const flow = load()
    await world.clock.advance(45 * SECOND)
    expect(flow.at()).toBe('needs-mfa.asking')
    expect(flow.view()).toMatchObject({ challenge: { expiresAt: null } })
    await world.clock.advance(MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'mfa-failed'])
  })
})

describe('a code that the bank did not take, on a device whose clock is off', () => {
  async function answered(seconds: number, afterMs: number) {
    const { world, load } = challengeWorld(seconds * SECOND)
    const flow = load()
    await world.clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(afterMs)
    flow.connection.actions.submitAnswers(['9999'])
    await world.clock.advance(20 * SECOND)
    return flow.view()
  }

  it.each(SKEWS)('by %d s is called wrong if it was answered in time', async (seconds) => {
    expect(await answered(seconds, 30 * SECOND)).toMatchObject({ state: 'needs-retry', mfaFault: 'wrong' })
  })

  it.each(SKEWS)('by %d s is called wrong or late if its time passed meanwhile', async (seconds) => {
    expect(await answered(seconds, 128.9 * SECOND)).toMatchObject({ state: 'needs-retry', mfaFault: 'wrong-or-late' })
  })
})

describe('work that stands still, on a device whose clock is off', () => {
  it.each([0, 3600, -3600, 80_000, -80_000])('by %d s is given up a day after its last change, over reloads', async (seconds) => {
    const world = testWorld()
    const { clock } = world
    const storage = memoryStorage()
    const began = clock.now()
    const wire = (at: number) => new Date(at - seconds * SECOND).toISOString()
    const steps = [
      { title: 'verify-credentials', status: 'success', result: null },
      { title: 'retrieve-accounts', status: 'in-progress', result: null },
    ]
    const changedAt = began + 10 * HOUR
    const aggregator = () =>
      world.aggregator({
        fetch: async (input, init, about) => {
          if (about.call !== 'job') return world.sandbox.fetch(input, init)
          const updated = wire(Math.min(clock.now(), changedAt))
          return Response.json({ type: 'job', id: 'job-1', created: wire(began), updated, steps, links: {} })
        },
      })
    const load = () =>
      world.follow(
        { follow: 'job-1', intent: 'create', institutionId: 'AU00000' },
        { aggregator: aggregator(), queryClient: new QueryClient(), resume: { storage } },
      )
    const ends: [number, string | null][] = []
    for (let visit = 0; visit < 6; visit += 1) {
      const flow = load()
      await clock.advance(MINUTE)
      ends.push([Math.floor((clock.now() - began) / HOUR), flow.scenario()])
      flow.connection.stop()
      await clock.advance(7 * HOUR)
    }
    expect(ends.filter(([, scenario]) => scenario !== null)).toEqual([[35, 'attempt-timed-out']])
  })
})
