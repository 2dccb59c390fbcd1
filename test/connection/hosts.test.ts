import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { HOUR, memoryStorage, MINUTE, SECOND, testWorld } from './world'

/** What hosts and devices do that nobody would think of. */

const create = { intent: 'create', institutionId: 'AU00000' } as const

const fail = (): never => {
  throw new Error('the host failed')
}

describe('a login', () => {
  it('that is refused is remembered without what the bank calls secret, and no longer than the flow', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('wrong')
    await clock.advance(MINUTE)
    const { connection } = flow
    expect(connection.getSnapshot().view).toMatchObject({ state: 'needs-credentials', remembered: { loginId: 'wrong' } })
    connection.actions.cancel()
    connection.actions.start()
    expect(connection.getSnapshot().view).toMatchObject({ state: 'needs-credentials', remembered: {} })
    expect(JSON.stringify(connection.getSnapshot())).not.toContain('wrong')
  })

  it('is handed over once: what is begun after it, without a form, goes without', async () => {
    const { clock, follow, aggregator } = testWorld()
    const handed: (readonly string[] | null)[] = []
    const platform = aggregator()
    const begin: typeof platform.begin = (request, call) => {
      handed.push(request.credentials && Object.values(request.credentials))
      return platform.begin(request, call)
    }
    const flow = follow(create, { aggregator: { ...platform, begin } })
    await clock.advance(SECOND)
    flow.submit('notice')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('needs-bank-action')
    flow.connection.actions.retry()
    await clock.advance(MINUTE)
    expect([flow.at(), handed]).toEqual(['connected', [['notice', 'sandbox'], null]])
  })
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

describe('a device without a network', () => {
  it('asks nothing, says so, and looks as soon as it is back', async () => {
    const { clock, follow, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(20 * SECOND)
    page.isOffline = true
    const before = flow.requests()
    await clock.advance(10 * MINUTE)
    expect([flow.requests() - before, flow.at(), flow.view().hints.includes('offline')]).toEqual([0, 'polling', true])
    page.isOffline = false
    page.wake('online')
    await clock.advance(100)
    expect([flow.requests() - before, flow.view().hints.includes('offline')]).toEqual([1, false])
  })
})

describe('a network that goes while looks are hours apart', () => {
  it('is said to be gone at once, and to be back at once', async () => {
    const { clock, follow, page } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('outage-7d')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.queued')
    page.isOffline = true
    page.wake('offline')
    expect(flow.view().hints).toContain('offline')
    page.isOffline = false
    page.wake('online')
    await clock.advance(100)
    expect(flow.view().hints).not.toContain('offline')
  })
})

describe('a host that gives what nobody else would', () => {
  it('a client whose defaults break every query changes nothing', async () => {
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

  it('objects that nothing can be written to are enough', async () => {
    const { clock, follow, aggregator } = testWorld()
    const flow = follow(Object.freeze({ ...create }), {
      aggregator: Object.freeze(aggregator()),
      resume: Object.freeze({ storage: Object.freeze(memoryStorage()) }),
    })
    await clock.advance(SECOND)
    flow.connection.actions.submitCredentials(Object.freeze({ loginId: 'gavinBelson', password: 'hooli2016' }))
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('calls after the end are ignored, and one start more than stops takes it up', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    const { connection } = flow
    for (let n = 0; n < 3; n += 1) connection.stop()
    await clock.advance(0)
    const before = flow.requests()
    flow.submit('gavinBelson', 'hooli2016')
    connection.actions.submitAnswers(['1234'])
    connection.actions.authorize()
    connection.actions.retry()
    connection.actions.cancel()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests() - before]).toEqual(['needs-credentials', 0])
    connection.start()
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('two flows of one name on one page begin once between them', async () => {
    const { clock, follow, sandbox } = testWorld()
    const resume = { storage: memoryStorage() }
    const [first, second] = [follow(create, { resume }), follow(create, { resume })]
    await clock.advance(SECOND)
    first.submit('stuck')
    await clock.advance(SECOND)
    second.submit('stuck')
    await clock.advance(20 * SECOND)
    expect([first.at(), second.at(), sandbox.control.jobs().length]).toEqual(['polling', 'polling', 1])
  })
})

describe('a page that is seen and unseen all the time', () => {
  it('asks a bank that is down no more than twice a second', async () => {
    const { clock, follow, page, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    sandbox.control.outage('AU00000')
    const flow = follow({ intent: 'refresh', connectionId: id, institutionId: 'AU00000' })
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('outage-wait.bank-down')
    sandbox.control.clearLog()
    for (let n = 0; n < 100; n += 1) {
      page.wake('seen')
      await clock.advance(20)
    }
    expect(flow.requests()).toBeLessThanOrEqual(4)
  })
})
