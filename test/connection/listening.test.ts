import { describe, expect, it, vi } from 'vitest'
import type { ConnectionRequest } from '../../src/domain'
import { SECOND, testWorld } from './world'

const create: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }

const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null, steps: [] }

const follow1 = { follow: 'job-1', intent: 'create' } as const

describe('who listens to a connection', () => {
  it('hears the events of the type that was asked for, and none after ending it', async () => {
    const { clock, follow } = testWorld()
    const { connection, submit } = follow(create)
    const attempts = vi.fn()
    const ends = vi.fn()
    connection.on('attempt', attempts)
    const off = connection.on('cancelled', ends)
    await clock.advance(SECOND)
    submit('gavinBelson', 'hooli2016')
    await clock.advance(5 * SECOND)
    expect(attempts).toHaveBeenCalledExactlyOnceWith({ type: 'attempt', attempt: expect.objectContaining({ intent: 'create' }) })
    off()
    connection.actions.cancel()
    expect(ends).not.toHaveBeenCalled()
  })

  it('hears every event if it asks for no type, until it ends that, and only its own listening ends', async () => {
    const { clock, follow } = testWorld()
    const { connection, submit, news } = follow(create)
    const heard = vi.fn()
    const [off, offToo] = [connection.on(heard), connection.on(heard)]
    off()
    await clock.advance(SECOND)
    submit('gavinBelson', 'hooli2016')
    await clock.advance(60 * SECOND)
    expect(heard.mock.calls.map(([{ type }]) => type)).toEqual(['attempt', 'login-accepted', 'connected'])
    expect(heard.mock.calls.map(([event]) => event)).toEqual(news.slice(1))
    offToo()
    connection.actions.leave()
    expect(heard).toHaveBeenCalledTimes(3)
  })

  it('hears of changes until it ends that, and only its own listening ends', async () => {
    const { clock, follow } = testWorld()
    const { connection } = follow(create)
    const listener = vi.fn()
    const [off] = [connection.subscribe(listener), connection.subscribe(listener)]
    await clock.advance(SECOND)
    off()
    off()
    listener.mockClear()
    connection.actions.cancel()
    expect(listener).toHaveBeenCalledTimes(1)
    expect(listener).toHaveBeenCalledWith(connection.getSnapshot())
  })
})

describe('a host that hears of an event', () => {
  it('finds in the snapshot what it heard of', async () => {
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

describe('an action of the user', () => {
  it('is told to the host by its own name, also where it opens the page of the platform', async () => {
    const { clock, follow, aggregator } = testWorld({ version: '3.0' })
    const flow = follow(create, { aggregator: aggregator({ consentUrl: 'https://au-api.basiq.io/consent/home' }) })
    await clock.advance(SECOND)
    flow.connection.actions.authorize()
    await clock.advance(SECOND)
    const actions = flow.events.filter(({ type }) => type === 'action')
    expect(actions).toMatchObject([{ type: 'action', action: 'authorize' }])
  })
})
