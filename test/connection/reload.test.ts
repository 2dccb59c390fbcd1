import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { ConnectionRequest, Aggregator, Reading } from '../../src/domain'
import { working } from '../../src/testing'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld, type Followed } from './world'

/** One user's page loads, one after the other. */
function visits(requestOf: (world: ReturnType<typeof testWorld>) => ConnectionRequest) {
  const world = testWorld()
  const storage = memoryStorage()
  const request = requestOf(world)
  let last: Followed | null = null
  const load = async () => {
    last?.connection.stop()
    await world.clock.advance(0)
    last = world.follow(request, { queryClient: new QueryClient(), resume: { storage }, userKey: 'user-1' })
    await world.clock.advance(SECOND)
    return last
  }
  return { ...world, load }
}

const refreshOf =
  (loginId: string) =>
  ({ sandbox, userId }: ReturnType<typeof testWorld>): ConnectionRequest => ({
    intent: 'refresh',
    connectionId: sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId }).id,
    institutionId: 'AU00000',
  })

const retrieving = working({ milestone: 'retrieving' })

const follow1 = { follow: 'job-1', intent: 'create' } as const

describe('a reload', () => {
  it('in a wait keeps its end, its place in the count, and begins nothing', async () => {
    const { load, clock, sandbox } = visits(refreshOf('outage-refresh'))
    const first = await load()
    first.connection.actions.start()
    await clock.advance(MINUTE)
    const endOf = (flow: Followed) => {
      const view = flow.view()
      return view.state === 'outage-wait' ? view.nextAt : null
    }
    const end = endOf(first)
    expect(end).not.toBeNull()
    sandbox.control.clearLog()
    let flow = first
    for (let n = 0; n < 4; n += 1) {
      await clock.advance(2 * MINUTE)
      flow = await load()
      expect([flow.at(), endOf(flow)]).toEqual(['outage-wait.cooldown', end])
    }
    expect(flow.requests(/\/refresh$/)).toBe(0)
    await clock.advance(2 * MINUTE)
    expect(flow.requests(/\/refresh$/)).toBe(1)
  })

  it('between the tries begins no more of them: two by itself, then a person', async () => {
    const { load, clock } = visits(refreshOf('outage-refresh'))
    const first = await load()
    first.connection.actions.start()
    let begun = 0
    let flow = first
    for (let n = 0; n < 12; n += 1) {
      await clock.advance(5 * MINUTE)
      begun += flow.requests(/\/refresh$/)
      flow = await load()
    }
    expect([flow.at(), flow.scenario(), begun]).toEqual(['needs-support', 'outage-persists', 3])
  })

  it('tells no milestone twice', async () => {
    const { load, clock } = visits(() => ({ intent: 'create', institutionId: 'AU00000' }))
    const flows = [await load()]
    flows[0]?.submit('slow')
    for (let n = 0; n < 4; n += 1) {
      await clock.advance(2 * MINUTE)
      flows.push(await load())
    }
    await clock.advance(10 * MINUTE)
    expect(flows.at(-1)?.at()).toBe('connected')
    const told = flows.flatMap(({ news }) => news.map(({ type }) => type))
    expect(told.filter((type) => type === 'login-accepted')).toHaveLength(1)
    expect(told.filter((type) => type === 'connected')).toHaveLength(1)
  })

  it('at the end counts what went wrong no second time', async () => {
    const { load, clock } = visits(() => ({ intent: 'create', institutionId: 'AU00000' }))
    let flow = await load()
    flow.submit('code-unheard-of')
    await clock.advance(MINUTE)
    for (let n = 0; n < 4; n += 1) flow = await load()
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'unknown'])
  })

  it('every day finds the queue of seven days where it is, and what came of it', async () => {
    const { load, clock, sandbox } = visits(() => ({ intent: 'create', institutionId: 'AU00000' }))
    let flow = await load()
    flow.submit('outage-7d')
    await clock.advance(MINUTE)
    for (let day = 0; day < 6; day += 1) {
      await clock.advance(24 * HOUR)
      flow = await load()
      expect(flow.at()).toBe('outage-wait.queued')
    }
    await clock.advance(27 * HOUR)
    expect([flow.at(), flow.scenario(), sandbox.control.jobs().length]).toEqual(['needs-support', 'queue-expired', 1])
  })
})

describe('a job that never changes', () => {
  it('is given up after a day, even if the user reloads every few hours', async () => {
    const world = testWorld()
    const storage = memoryStorage()
    const stuck: Reading = { ...retrieving, startedAt: world.clock.now(), updatedAt: world.clock.now() + MINUTE }
    const aggregator: Aggregator = { ...world.aggregator(), read: async () => stuck }
    const load = () => world.follow(follow1, { aggregator, queryClient: new QueryClient(), resume: { storage }, userKey: 'u' })
    const ends: (string | null)[] = []
    for (let visit = 0; visit < 5; visit++) {
      const flow = load()
      await world.clock.advance(MINUTE)
      ends.push(flow.scenario())
      flow.connection.stop()
      await world.clock.advance(7 * HOUR)
    }
    expect(ends).toEqual([null, null, null, null, 'attempt-timed-out'])
  })
})
