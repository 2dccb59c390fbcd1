import { describe, expect, it } from 'vitest'
import type { Aggregator, BeginResult } from '../../src/domain'
import { working } from '../../src/testing'
import { memoryStorage, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

const retrieving = working({ milestone: 'retrieving' })

/** A begin whose answers a test gives by hand. */
function heldBegins(aggregator: Aggregator) {
  const answers: ((begun: BeginResult) => void)[] = []
  const held: Aggregator = {
    ...aggregator,
    begin: () => new Promise((resolve) => answers.push(resolve)),
    read: async () => retrieving,
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

  it('that was cancelled is not recorded', async () => {
    const world = testWorld()
    const { held, answer } = heldBegins(world.aggregator())
    const storage = memoryStorage()
    const flow = world.follow(create, { aggregator: held, resume: { storage }, userKey: 'u' })
    await world.clock.advance(SECOND)
    flow.submit('a', 'b')
    flow.connection.actions.cancel()
    answer(0, 'job-1')
    await world.clock.advance(SECOND)
    expect(storage.text()).not.toContain('job-1')
  })

  it('that comes late, after the connection was stopped, is in the record', async () => {
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

describe('the answer to a begin that was no longer awaited', () => {
  it('is taken up by the next start, even if nothing is stored', async () => {
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

describe('a login', () => {
  it('whose answer is cut off may not have started, and trying again joins the job that is running', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.fail({ method: 'POST', path: '/users/*/connections', times: 1, delivered: true, fault: { kind: 'dropped' } })
    flow.submit('slow')
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
    flow.connection.actions.retry()
    flow.submit('slow')
    await clock.advance(5 * SECOND)
    expect(flow.view().hints).toContain('joined')
    expect(sandbox.control.jobs()).toHaveLength(1)
  })

  it('that is answered too late is followed all the same', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.set({ latencyMs: 40 * SECOND })
    flow.submit('stuck')
    await clock.advance(31 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
    sandbox.control.set({ latencyMs: 0 })
    await clock.advance(40 * SECOND)
    expect(flow.at()).toBe('polling')
    expect(flow.requests(/connections$/)).toBe(1)
  })
})
