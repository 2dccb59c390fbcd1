import { expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

/** Basiq docs, v2.1, "Upgrading to v2.1", section "Connection retry mechanism": a job that waits for its next try. */
const steps = [
  {
    title: 'verify-credentials',
    status: 'pending',
    result: { code: 'temporary-unavailable-queued', title: 'Institution temporary unavailable, retry pending', detail: null },
  },
  { title: 'retrieve-accounts', status: 'pending', result: null },
]

function queuedWorld() {
  const world = testWorld()
  const began = world.clock.now()
  let looks = 0
  const aggregator = world.aggregator({
    fetch: async (input, init, about) => {
      if (about.call !== 'job') return world.sandbox.fetch(input, init)
      looks += 1
      const id = new URL(input).pathname.split('/')[2]
      const time = (at: number) => new Date(at).toISOString()
      return Response.json({ type: 'job', id, created: time(began), updated: time(began + 5 * SECOND), steps, links: {} })
    },
  })
  const flow = world.follow({ intent: 'create', institutionId: 'AU00000' }, { aggregator })
  return { world, flow, looks: () => looks }
}

it(
  'a job that Basiq has queued is a wait for the bank: looked at seldom, for as long as Basiq goes on',
  { timeout: 60_000 },
  async () => {
    const { world, flow, looks } = queuedWorld()
    const { clock } = world
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(15 * MINUTE)
    expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.queued', 'retry-queued'])
    const before = looks()
    await clock.advance(2 * HOUR)
    expect(looks() - before).toBeLessThan(15)
    await clock.advance(46 * HOUR)
    expect([flow.at(), flow.scenario()]).toEqual(['outage-wait.queued', 'retry-queued'])
    const view = flow.view()
    expect(view).toMatchObject({ state: 'outage-wait', until: expect.any(Number) })
    expect(view.state === 'outage-wait' && (view.nextAt ?? 0) > clock.now()).toBe(true)
    expect(flow.requests(/connections$/)).toBe(1)
  },
)
