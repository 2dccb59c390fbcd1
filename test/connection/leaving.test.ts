import { describe, expect, it } from 'vitest'
import type { Aggregator } from '../../src/domain'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a user who comes back', () => {
  it('after leaving sees at once where the connection is now', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    flow.connection.actions.leave()
    expect(flow.at()).toBe('left')
    await clock.advance(MINUTE)
    flow.connection.actions.look()
    await clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })

  it('sees the screen again even if nothing has changed', async () => {
    const { clock, follow, aggregator } = testWorld()
    const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null, steps: [] }
    const still: Aggregator = {
      ...aggregator(),
      read: async () => ({ ...base, status: 'working', milestone: 'retrieving', pace: 'live' }),
    }
    const flow = follow({ follow: 'job-1', intent: 'create' }, { aggregator: still })
    await clock.advance(SECOND)
    flow.connection.actions.leave()
    flow.connection.actions.look()
    expect(flow.at()).toBe('starting')
    await clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })

  it('after leaving while a login was being sent sees what came of it', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    sandbox.control.set({ latencyMs: 5 * SECOND })
    flow.submit('stuck')
    flow.connection.actions.leave()
    await clock.advance(20 * SECOND)
    flow.connection.actions.look()
    await clock.advance(40 * SECOND)
    expect([flow.at(), flow.requests(/connections$/)]).toEqual(['polling', 1])
  })
})
