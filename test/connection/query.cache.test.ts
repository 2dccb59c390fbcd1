import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import type { Reading } from '../../src/domain'
import { working } from '../../src/testing'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

const retrieving = working({ milestone: 'retrieving' })

const follow1 = { follow: 'job-1', intent: 'create' } as const

const create = { intent: 'create', institutionId: 'AU00000' } as const

const fail = (): never => {
  throw new Error('the host failed')
}

describe('a host that calls its query client', () => {
  const polling = async () => {
    const world = testWorld()
    let looks = 0
    const read = vi.fn(async () => {
      looks += 1
      return retrieving
    })
    const flow = world.follow(follow1, { aggregator: { ...world.aggregator(), read } })
    await world.clock.advance(20 * SECOND)
    return { ...world, flow, looks: () => looks }
  }

  it.each(['clear', 'resetQueries', 'cancelQueries', 'invalidateQueries', 'removeQueries'] as const)(
    'with %s does not stop the looks',
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

describe('a host that empties its query cache', () => {
  it('takes no question away, and no answer', async () => {
    const { clock, follow, client, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(12 * SECOND)
    client.clear()
    page.isOffline = true
    page.wake('seen')
    page.isOffline = false
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', challenge: { kind: 'code' } })
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests(/mfa/)]).toEqual(['connected', 1])
  })

  it('takes no form away, and no name of a bank', async () => {
    const { clock, follow, client, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    client.clear()
    flow.connection.actions.leave()
    flow.connection.actions.look()
    const view = flow.view()
    expect(view.state === 'needs-credentials' && view.fields?.map(({ name }) => name)).toEqual(['loginId', 'password'])
    flow.submit('outage-7d')
    await clock.advance(MINUTE)
    client.removeQueries()
    page.wake('seen')
    await clock.advance(3 * HOUR)
    expect(flow.view()).toMatchObject({ stage: 'queued', institution: { name: 'Hooli' } })
  })
})

describe('what an earlier flow has left in the cache', () => {
  it('is not shown by another flow until it has been read again', async () => {
    const { clock, follow, aggregator } = testWorld()
    let answer: (reading: Reading) => void = () => undefined
    const connected: Reading = { ...retrieving, status: 'connected', issues: [] }
    const first = follow(follow1, { aggregator: { ...aggregator(), read: async () => connected } })
    await clock.advance(SECOND)
    expect(first.at()).toBe('connected')
    const read = () =>
      new Promise<Reading>((resolve) => {
        answer = resolve
      })
    const second = follow(follow1, { resume: undefined, aggregator: { ...aggregator(), read } })
    await clock.advance(SECOND)
    expect(second.at()).toBe('starting')
    answer(retrieving)
    await clock.advance(SECOND)
    expect(second.at()).toBe('polling')
  })
})

describe('a query client whose defaults break every query', () => {
  it('changes nothing about a connection', async () => {
    const { clock, follow } = testWorld()
    const queries = {
      gcTime: 0,
      retry: 5,
      throwOnError: true,
      suspense: true,
      enabled: true,
      staleTime: 'static',
      refetchInterval: 5,
      initialData: [],
      placeholderData: 'a placeholder',
      queryFn: async () => 'the host’s own',
      queryKeyHashFn: (key: unknown) => `hashed ${JSON.stringify(key)}`,
      notifyOnChangeProps: [],
      select: fail,
      structuralSharing: fail,
    }
    const client = new QueryClient({ defaultOptions: { queries: queries as object } })
    client.unmount()
    const flow = follow(create, { queryClient: client })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(12 * SECOND)
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests() < 25]).toEqual(['connected', true])
  })
})
