import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { TelemetryEvent } from '../../src/connection'
import { stopped } from '../../src/testing'
import { consentWorld, create } from './consent.world'
import { memoryStorage, MINUTE, SECOND, testWorld } from './world'

const FLOW = 'basiq:create:AU00000'

/** What happened, without the numbers and times that another test looks at. */
const bodies = (events: readonly TelemetryEvent[]) => events.map(({ n: _n, at: _at, flow: _flow, ...body }) => body)

const state = (name: string, scenario: string | null = null, code: string | null = null, stage: string | null = null) => ({
  type: 'state',
  state: name,
  stage,
  scenario,
  code,
})

/** A login that is rejected, then one that is taken while the device loses its network. */
async function connectedAtLast() {
  const world = testWorld()
  const storage = memoryStorage()
  storage.setItem('bank-connection-kit:user-1:flow:basiq%3Acreate%3AAU00000', '{"v":1')
  const flow = world.follow(create, { resume: { storage } })
  await world.clock.advance(SECOND)
  flow.submit('wrong')
  await world.clock.advance(MINUTE)
  flow.submit('gavinBelson', 'hooli2016')
  await world.clock.advance(3 * SECOND)
  for (const isOffline of [true, false]) {
    world.page.isOffline = isOffline
    world.page.wake(isOffline ? 'offline' : 'online')
    await world.clock.advance(10 * SECOND)
  }
  await world.clock.advance(MINUTE)
  return { ...flow, world, jobs: world.sandbox.control.jobs().map(({ id }) => id) }
}

describe('the events of a flow', () => {
  it('tell each thing that happens once, in its order, with its code', async () => {
    const { events, jobs } = await connectedAtLast()
    expect(bodies(events)).toEqual([
      { type: 'record-dropped' },
      state('needs-credentials'),
      { type: 'action', action: 'submitCredentials' },
      state('starting'),
      state('verifying'),
      { type: 'attempt', attemptId: jobs[0], joined: false },
      state('needs-credentials', 'credentials-rejected', 'invalid-credentials'),
      { type: 'action', action: 'submitCredentials' },
      state('starting'),
      state('verifying'),
      { type: 'attempt', attemptId: jobs[1], joined: false },
      { type: 'hints', hints: ['offline'] },
      { type: 'hints', hints: [] },
      state('polling'),
      { type: 'login-accepted' },
      state('connected'),
      { type: 'connected', missing: [] },
    ])
  })

  it('are numbered within the flow, and each has its time', async () => {
    const { events } = await connectedAtLast()
    const begun = Date.UTC(2026, 10, 22, 9)
    expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index))
    expect(events.every(({ flow }) => flow === FLOW)).toBe(true)
    const times = events.map(({ at }) => at - begun)
    expect([times[0], times[2], times[7], times[11]]).toEqual([0, SECOND, 61 * SECOND, 64 * SECOND])
    expect(times).toEqual(times.toSorted((one, other) => one - other))
  })

  it('tell the host what it may act on, whole', async () => {
    const { news, jobs, world } = await connectedAtLast()
    const begun = Date.UTC(2026, 10, 22, 9)
    const attempt = (id: string | undefined, startedMs: number) => ({
      id,
      intent: 'create',
      startedAt: begun + startedMs,
      joined: false,
      connectionId: expect.toBeOneOf([null, expect.any(String)]),
      institutionId: 'AU00000',
    })
    expect(news).toEqual([
      { type: 'action-required', state: 'needs-credentials', issue: null },
      { type: 'attempt', attempt: attempt(jobs[0], SECOND) },
      {
        type: 'action-required',
        state: 'needs-credentials',
        issue: expect.objectContaining({ scenario: 'credentials-rejected', code: 'invalid-credentials', detail: null }),
      },
      { type: 'attempt', attempt: attempt(jobs[1], 61 * SECOND) },
      { type: 'login-accepted', attempt: attempt(jobs[1], 61 * SECOND) },
      { type: 'connected', connectionId: world.sandbox.control.jobs().at(-1)?.connectionId, issues: [] },
    ])
  })

  it('tell of a return that belongs to nobody here', async () => {
    const { load, page, clock } = consentWorld()
    page.url = new URL('https://app.example/connect?jobIds=7a1a5e0c-1111-4111-8111-111111111111&state=bck-strange-nonce')
    const flow = load()
    await clock.advance(2 * SECOND)
    expect(bodies(flow.events)).toEqual([
      state('needs-authorization', null, null, 'asking'),
      { type: 'foreign-return' },
      state('needs-authorization', 'authorization-elsewhere', null, 'asking'),
    ])
  })

  it('tell that a record turned out to be another user’s, and nothing of it', async () => {
    const { clock, follow, aggregator } = testWorld()
    const resume = { storage: memoryStorage() }
    const first = follow(create, { resume, queryClient: new QueryClient() })
    await clock.advance(SECOND)
    first.submit('stuck')
    await clock.advance(20 * SECOND)
    first.connection.stop()
    await clock.advance(0)
    const read = async () => stopped('attempt-gone', { foreign: true })
    const flow = follow(create, { resume, queryClient: new QueryClient(), aggregator: { ...aggregator(), read } })
    await clock.advance(SECOND)
    expect(bodies(flow.events)).toEqual([
      state('starting'),
      state('needs-retry', 'attempt-gone'),
      { type: 'record-dropped' },
      state('needs-credentials'),
    ])
  })

  it('tell that the user leaves for a page, and comes back from it', async () => {
    const world = consentWorld()
    const flow = world.load()
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    expect(bodies(flow.events)).toEqual([
      state('needs-authorization', null, null, 'asking'),
      { type: 'action', action: 'authorize' },
      state('needs-authorization', null, null, 'away'),
    ])
  })

  it('tell of leaving and cancelling', async () => {
    const { follow, clock } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.connection.actions.leave()
    flow.connection.actions.look()
    flow.connection.actions.cancel()
    expect(bodies(flow.events)).toEqual([
      state('needs-credentials'),
      { type: 'action', action: 'leave' },
      state('left'),
      { type: 'action', action: 'look' },
      state('needs-credentials'),
      { type: 'action', action: 'cancel' },
      state('cancelled'),
    ])
    expect(flow.news.map(({ type }) => type)).toEqual(['action-required', 'left', 'action-required', 'cancelled'])
  })
})
