import { describe, expect, it, vi } from 'vitest'
import type { Aggregator, Reading } from '../../src/domain'
import { working } from '../../src/testing'
import { SECOND, testWorld } from './world'

const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null, steps: [] }

const retrieving = working({ milestone: 'retrieving' })

const follow1 = { follow: 'job-1', intent: 'create' } as const

describe('a push channel', () => {
  it('that cannot be opened leaves the looks to bring the news', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const world = testWorld()
    const subscribe = () => {
      throw new Error('no socket')
    }
    const flow = world.follow(follow1, { aggregator: { ...world.aggregator(), read: async () => retrieving, subscribe } })
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
    told.mockRestore()
  })

  it('brings news between looks, and nothing that is older than what was seen', async () => {
    const world = testWorld()
    let push: (reading: Reading) => void = () => undefined
    const aggregator: Aggregator = {
      ...world.aggregator(),
      read: async () => ({ ...retrieving, updatedAt: 10 }),
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

describe('a look whose answer was overtaken by a newer one', () => {
  it('never leads back', async () => {
    const world = testWorld()
    const readings: Reading[] = [
      { ...retrieving, updatedAt: 20 },
      { ...base, status: 'working', milestone: 'verifying', pace: 'live', updatedAt: 10 },
    ]
    let n = 0
    const read = async () => readings[Math.min(n++, 1)] ?? retrieving
    const flow = world.follow(follow1, { aggregator: { ...world.aggregator(), read } })
    await world.clock.advance(30 * SECOND)
    expect([flow.at(), n > 2]).toEqual(['polling', true])
  })
})
