import { describe, expect, it } from 'vitest'
import type { BasiqFetch } from '../../src/aggregators/basiq'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

const documented = JSON.stringify({
  type: 'list',
  correlationId: 'c',
  data: [{ type: 'error', code: 'resource-already-exists', title: 'Resource already exists' }],
})
const unlisted = JSON.stringify({ type: 'list', data: [{ type: 'error', code: 'job-already-running' }] })

/** Conflicts that do not say in Basiq's words that the bank is connected. */
const OTHERS = ['', '<h1>Conflict</h1>', '{"error":"already running"}', '[]', '{"code":409}', unlisted]

/** A platform that answers what begins work with a conflict. Reads go through a server, or else with the browser's token. */
function conflicting(body: string, { throughServer = true } = {}) {
  const world = testWorld()
  const { control, fetch } = world.sandbox
  const conflict = async () => new Response(body, { status: 409 })
  const server: BasiqFetch = (input, init, { call }) => {
    if (call === 'create' || call === 'update') return conflict()
    if (call !== 'connection' || !throughServer) return fetch(input, init)
    const headers = new Headers(init.headers)
    const token = control.issueToken({ userId: world.userId, scope: 'SERVER_ACCESS', version: '2.1' })
    headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers })
  }
  const aggregator = world.aggregator({ fetch: server, refreshConnection: conflict })
  const add = (institutionId = 'AU00000') =>
    control.addConnection({ userId: world.userId, institutionId, loginId: 'gavinBelson' }).id
  const connect = async () => {
    const flow = world.follow(create, { aggregator })
    await world.clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(SECOND)
    return flow
  }
  return { world, aggregator, add, connect }
}

const connectedNews = (news: readonly { type: string }[]) => news.filter(({ type }) => type === 'connected')

describe('a conflict after a login for a new connection', () => {
  it.each(OTHERS)('answered with %j shows the connection that a look finds, and tells of that one', async (body) => {
    const { add, connect } = conflicting(body)
    const id = add()
    const flow = await connect()
    expect([flow.at(), flow.scenario()]).toEqual(['connected', 'already-connected'])
    expect(connectedNews(flow.news)).toEqual([{ type: 'connected', connectionId: id, issues: [] }])
  })

  it.each(OTHERS)('answered with %j connects nothing if a look finds nothing at this bank', async (body) => {
    const { add, connect } = conflicting(body)
    add('AU00101')
    const flow = await connect()
    expect([flow.at(), flow.scenario(), flow.view().can.retry]).toEqual(['needs-retry', 'not-started', true])
    expect(connectedNews(flow.news)).toEqual([])
  })

  it.each(OTHERS)('answered with %j connects nothing if nobody may look', async (body) => {
    const { add, connect } = conflicting(body, { throughServer: false })
    add()
    const flow = await connect()
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'not-started'])
    expect(connectedNews(flow.news)).toEqual([])
  })

  it('connects nothing by the connection whose first login was rejected', async () => {
    const world = testWorld()
    let isStruck = false
    const fetch: BasiqFetch = async (input, init, { call }) =>
      isStruck && call === 'create' ? new Response('<h1>Conflict</h1>', { status: 409 }) : world.sandbox.fetch(input, init)
    const flow = world.follow(create, { aggregator: world.aggregator({ fetch }) })
    await world.clock.advance(SECOND)
    flow.submit('wrong')
    await world.clock.advance(MINUTE)
    expect(flow.scenario()).toBe('credentials-rejected')
    isStruck = true
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.scenario(), connectedNews(flow.news)]).toEqual(['needs-retry', 'not-started', []])
  })

  it('is believed in Basiq’s own words, and costs no other request', async () => {
    const { world, connect } = conflicting(documented)
    const flow = await connect()
    expect([flow.at(), flow.scenario()]).toEqual(['connected', 'already-connected'])
    expect(world.sandbox.control.requests().filter(({ path }) => path.includes('/connections'))).toEqual([])
  })
})

describe.each(['refresh', 'update'] as const)('a conflict after a request to %s a connection', (intent) => {
  const begin = async (body: string, isGone: boolean) => {
    const { world, aggregator, add } = conflicting(body)
    const connectionId = add()
    const flow = world.follow({ intent, connectionId, institutionId: 'AU00000' }, { aggregator })
    await world.clock.advance(SECOND)
    if (isGone) {
      const token = world.sandbox.control.issueToken({ userId: world.userId, scope: 'SERVER_ACCESS', version: '2.1' })
      await world.sandbox.fetch(`https://au-api.basiq.io/users/${world.userId}/connections/${connectionId}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      })
    }
    if (intent === 'refresh') flow.connection.actions.start()
    else flow.connection.actions.submitCredentials({ password: 'new' })
    await world.clock.advance(MINUTE)
    return flow
  }

  it.each([...OTHERS, documented])('answered with %j connects nothing while the connection is there', async (body) => {
    const flow = await begin(body, false)
    expect([flow.scenario(), connectedNews(flow.news)]).toEqual(['not-started', []])
  })

  it.each([...OTHERS, documented])(
    'answered with %j says that the connection is gone only once a look has shown it',
    async (body) => {
      const flow = await begin(body, true)
      expect([flow.scenario(), connectedNews(flow.news)]).toEqual(['connection-gone', []])
    },
  )
})

describe('a host’s own word that the bank is connected already', () => {
  const begin = async (intent: 'refresh' | 'update') => {
    const world = testWorld()
    const connectionId = world.sandbox.control.addConnection({
      userId: world.userId,
      institutionId: 'AU00000',
      loginId: 'gavinBelson',
    }).id
    const flow = world.follow({ intent, connectionId, institutionId: 'AU00000', reason: 'already-connected' })
    await world.clock.advance(SECOND)
    return { ...world, flow, connectionId }
  }

  it.each([
    ['refresh', 'idle'],
    ['update', 'needs-credentials'],
  ] as const)('connects nothing: a request to %s begins as it would without it', async (intent, state) => {
    const { flow } = await begin(intent)
    expect([flow.at(), flow.scenario(), connectedNews(flow.news)]).toEqual([state, null, []])
  })

  it('leaves it to the looks to tell that the bank is connected, once', async () => {
    const { flow, clock, connectionId } = await begin('refresh')
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect([flow.at(), connectedNews(flow.news)]).toEqual(['connected', [{ type: 'connected', connectionId, issues: [] }]])
  })
})
