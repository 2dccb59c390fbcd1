import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import type { Aggregator, BeginResult, Reading } from '../../src/domain'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const
const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null, steps: [] }
const working: Reading = { ...base, status: 'working', milestone: 'retrieving', pace: 'live' }
const follow1 = { follow: 'job-1', intent: 'create' } as const

/** A begin whose answers a test gives by hand. */
function heldBegins(aggregator: Aggregator) {
  const answers: ((begun: BeginResult) => void)[] = []
  const held: Aggregator = {
    ...aggregator,
    begin: () => new Promise((resolve) => answers.push(resolve)),
    read: async () => working,
  }
  const begun = (id: string): BeginResult => ({
    status: 'begun',
    attempts: [{ id, intent: 'create', startedAt: 0, joined: false, connectionId: null, institutionId: null }],
  })
  return { held, answer: (n: number, id: string) => answers[n]?.(begun(id)) }
}

describe('the answer to a begin', () => {
  it('that was given up never takes the place of the next one', async () => {
    const world = testWorld()
    const { held, answer } = heldBegins(world.aggregator())
    const flow = world.follow(create, { aggregator: held })
    await world.clock.advance(SECOND)
    flow.submit('a', 'typo')
    await world.clock.advance(31 * SECOND)
    expect(flow.scenario()).toBe('not-started')
    flow.connection.actions.retry()
    flow.submit('a', 'right')
    answer(0, 'job-typo')
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('starting')
    answer(1, 'job-right')
    await world.clock.advance(SECOND)
    expect(flow.connection.getSnapshot().context.attempt?.id).toBe('job-right')
  })

  it('that was cancelled is remembered by nobody', async () => {
    const world = testWorld()
    const { held, answer } = heldBegins(world.aggregator())
    const storage = memoryStorage()
    const flow = world.follow(create, { aggregator: held, resume: { storage }, userKey: 'u' })
    await world.clock.advance(SECOND)
    flow.submit('a', 'b')
    flow.connection.actions.cancel()
    answer(0, 'job-1')
    await world.clock.advance(SECOND)
    expect(storage.text()).toBe('')
  })

  it('that comes when nobody watches any more, and late, is in the record', async () => {
    const world = testWorld()
    const { held, answer } = heldBegins(world.aggregator())
    const storage = memoryStorage()
    const flow = world.follow(create, { aggregator: held, resume: { storage }, userKey: 'u' })
    await world.clock.advance(SECOND)
    flow.submit('a', 'b')
    flow.connection.stop()
    await world.clock.advance(40 * SECOND)
    answer(0, 'job-late')
    await world.clock.advance(SECOND)
    expect(storage.text()).toContain('job-late')
  })
})

describe('the answer to a begin that nobody waited for', () => {
  it('and that comes while nobody follows is taken up by who follows next, though nothing is remembered', async () => {
    const world = testWorld()
    const { held, answer } = heldBegins(world.aggregator())
    const flow = world.follow(create, { aggregator: held, resume: undefined })
    await world.clock.advance(SECOND)
    flow.submit('a', 'b')
    await world.clock.advance(31 * SECOND)
    expect(flow.scenario()).toBe('not-started')
    flow.connection.stop()
    await world.clock.advance(SECOND)
    answer(0, 'job-late')
    await world.clock.advance(SECOND)
    flow.connection.start()
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.connection.getSnapshot().context.attempt?.id]).toEqual(['polling', 'job-late'])
  })
})

describe('a host that does as it likes with its query client', () => {
  const polling = async () => {
    const world = testWorld()
    let looks = 0
    const read = vi.fn(async () => {
      looks += 1
      return working
    })
    const flow = world.follow(follow1, { aggregator: { ...world.aggregator(), read } })
    await world.clock.advance(20 * SECOND)
    return { ...world, flow, looks: () => looks }
  }

  it.each(['clear', 'resetQueries', 'cancelQueries', 'invalidateQueries', 'removeQueries'] as const)(
    '%s does not end the looking',
    async (what) => {
      const { clock, client, looks, flow } = await polling()
      void client[what]()
      await clock.advance(SECOND)
      const before = looks()
      await clock.advance(MINUTE)
      expect(looks() - before).toBeGreaterThan(3)
      expect(looks() - before).toBeLessThan(25)
      expect(flow.at()).toBe('polling')
    },
  )
})

describe('a bank that is down', () => {
  it('is not up again because one answer got lost', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.outage('AU00000')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.bank-down')
    sandbox.control.fail({ path: /institutions|connectors/, times: 4, fault: { kind: 'dropped' } })
    await clock.advance(6 * MINUTE)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.bank-down', 1])
  })

  it('is asked about no more once it is given up, however often somebody pressed while an answer was slow', async () => {
    const { clock, follow, sandbox } = testWorld()
    sandbox.control.outage('AU00000')
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.set({ latencyMs: 5 * SECOND })
    for (let press = 0; press < 3; press += 1) flow.connection.actions.look()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests()]).toEqual(['outage-wait.bank-down', 3])
    flow.connection.actions.cancel()
    await clock.advance(HOUR)
    expect(flow.requests()).toBe(3)
  })
})

describe('what is said to be wrong before anything began', () => {
  it('asks the bank first, and begins nothing by itself at once', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000', reason: 'bank-outage' })
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests(/refresh$/)]).toEqual(['outage-wait.cooldown', 0])
    await clock.advance(10 * MINUTE)
    expect(flow.requests(/refresh$/)).toBe(1)
  })
})

describe('a network that is back', () => {
  it('is no longer said to be gone, though the answer of before is still awaited', async () => {
    const { clock, follow, page, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(10 * SECOND)
    sandbox.control.set({ latencyMs: 20 * SECOND })
    await clock.advance(5 * SECOND)
    page.isOffline = true
    flow.connection.actions.look()
    expect(flow.view().hints).toContain('offline')
    page.isOffline = false
    page.wake('online')
    expect(flow.view().hints).not.toContain('offline')
    flow.connection.stop()
  })
})

describe('a push channel', () => {
  it('that cannot be opened is done without', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const world = testWorld()
    const subscribe = () => {
      throw new Error('no socket')
    }
    const flow = world.follow(follow1, { aggregator: { ...world.aggregator(), read: async () => working, subscribe } })
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
    told.mockRestore()
  })

  it('brings news between looks, and nothing that is older than what was seen', async () => {
    const world = testWorld()
    let push: (reading: Reading) => void = () => undefined
    const aggregator: Aggregator = {
      ...world.aggregator(),
      read: async () => ({ ...working, updatedAt: 10 }),
      subscribe: (_, onReading) => {
        push = onReading
        return () => undefined
      },
    }
    const flow = world.follow(follow1, { aggregator })
    await world.clock.advance(SECOND)
    push({ ...base, status: 'connected', issues: [], updatedAt: 9 })
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
    push({ ...base, status: 'connected', issues: [], updatedAt: 11 })
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('connected')
  })
})

describe('answers that overtake one another', () => {
  it('never lead back', async () => {
    const world = testWorld()
    const readings: Reading[] = [
      { ...working, updatedAt: 20 },
      { ...base, status: 'working', milestone: 'verifying', pace: 'live', updatedAt: 10 },
    ]
    let n = 0
    const read = async () => readings[Math.min(n++, 1)] ?? working
    const flow = world.follow(follow1, { aggregator: { ...world.aggregator(), read } })
    await world.clock.advance(30 * SECOND)
    expect([flow.at(), n > 2]).toEqual(['polling', true])
  })
})

describe('a host that is told', () => {
  it('finds in the connection what it is told of', async () => {
    const world = testWorld()
    const flow = world.follow(follow1, {
      aggregator: {
        ...world.aggregator(),
        read: async () => ({ ...base, status: 'connected', issues: [], data: { accounts: 3 } }),
      },
    })
    const seen: unknown[] = []
    flow.connection.on('connected', () => seen.push(flow.connection.getSnapshot().reading))
    await world.clock.advance(SECOND)
    expect(seen).toMatchObject([{ status: 'connected', data: { accounts: 3 } }])
  })
})

describe('a challenge', () => {
  it('stays open for fifteen seconds after its time, for an answer that was nearly late', async () => {
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
    const intent = follow(follow1, { aggregator: { ...flow.connection.aggregator, read: async () => reading() } })
    await clock.advance(MINUTE + 10 * SECOND)
    expect(intent.view()).toMatchObject({ state: 'needs-mfa', lapsed: true })
    await clock.advance(10 * SECOND)
    expect(intent.view()).toMatchObject({ state: 'needs-retry', mfaFault: 'late' })
  })
})

describe('a login for a connection that sleeps', () => {
  it('is not kept for later', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.connection.stop()
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    flow.connection.start()
    await clock.advance(HOUR)
    expect([flow.at(), sandbox.control.count({ method: 'POST' })]).toEqual(['needs-credentials', 0])
  })
})

describe('work that stands still', () => {
  it('is given up after a day, also for who reloads every few hours', async () => {
    const world = testWorld()
    const storage = memoryStorage()
    const stuck: Reading = { ...working, updatedAt: world.clock.now() + MINUTE }
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
