import { afterEach, describe, expect, it, vi } from 'vitest'
import { hostServer, SessionEndedError, UnreachableError } from '../../src/domain'

type Answer = readonly [status: number, body: string, headers?: Record<string, string>]

/** The host's server, as it answers one request after another; the last answer stands for all that follow. */
function serving(...answers: readonly Answer[]) {
  let next = 0
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) => {
    const [status, body, headers] = answers[Math.min(next++, answers.length - 1)] ?? [200, '']
    return new Response(body, { status, headers: headers ?? {} })
  })
  vi.stubGlobal('fetch', fetch)
  const sent = () =>
    fetch.mock.calls.map(([url, init]) => {
      const { method, body, cache, keepalive } = init ?? {}
      const text = typeof body === 'string' ? ` ${body}` : ''
      const seen = new Headers(init?.headers).get('bank-seen')
      return `${method ?? 'GET'} ${url}${text}${cache ? ` ${cache}` : ''}${keepalive ? ' keepalive' : ''}${seen ? ` seen ${seen}` : ''}`
    })
  return { sent, server: hostServer('/api/bank//', 'basiq') }
}

const problem = (status: number, more: object = {}): Answer => [
  status,
  JSON.stringify({ kind: 'not-listed', ...more }),
  { 'content-type': 'application/problem+json' },
]

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the host’s server', () => {
  it('is asked below its address, with JSON', async () => {
    const { server, sent } = serving([200, '{"a":1}'])
    expect(server.base).toBe('/api/bank/basiq')
    expect(await (await server.post('/token')).json()).toEqual({ a: 1 })
    await server.post('/jobs', { id: 'job-1' })
    await server.ask('GET', '/connections')
    await server.ask('DELETE', '/connections/c-1')
    expect(sent()).toEqual([
      'POST /api/bank/basiq/token {}',
      'POST /api/bank/basiq/jobs {"id":"job-1"}',
      'GET /api/bank/basiq/connections no-store',
      'DELETE /api/bank/basiq/connections/c-1 no-store',
    ])
  })

  it('hands on what the platform refused', async () => {
    const { server } = serving([403, '{"data":[]}', { 'content-type': 'application/json' }])
    expect((await server.post('/jobs')).status).toBe(403)
  })

  it('says that nobody is signed in', async () => {
    const { server } = serving(problem(401))
    await expect(server.post('/token')).rejects.toBeInstanceOf(SessionEndedError)
  })

  it.each([
    [429, 'rate-limit', 7],
    [500, 'server', 7],
    [503, 'server', 7],
  ] as const)('that refuses with %i cannot answer now (%s), and may say until when', async (status, kind, retryAt) => {
    const { server } = serving(problem(status, { retryAt }))
    const refused = server.post('/token')
    await expect(refused).rejects.toBeInstanceOf(UnreachableError)
    await expect(refused).rejects.toMatchObject({ kind, retryAt })
  })

  it.each([400, 403, 428, 499])(
    'that refuses with %i is told to the developer, with its address and its kind',
    async (status) => {
      const { server } = serving(problem(status))
      await expect(server.ask('GET', '/jobs')).rejects.toThrow('/api/bank/basiq/jobs refused a request (not-listed).')
    },
  )

  it('is told which answer the page has had, request by request', async () => {
    const { server, sent } = serving([200, '', { 'bank-look': 'one' }], [200, '', { 'bank-look': 'other' }], [200, ''])
    await server.post('/a')
    await server.post('/b')
    await server.post('/a')
    await server.post('/a')
    await server.post('/a', { of: 'another' })
    expect(sent()).toEqual([
      'POST /api/bank/basiq/a {}',
      'POST /api/bank/basiq/b {}',
      'POST /api/bank/basiq/a {} seen one',
      'POST /api/bank/basiq/a {}',
      'POST /api/bank/basiq/a {"of":"another"}',
    ])
  })
})

describe('a flow that is handed over', () => {
  const flow = { flow: 'f', request: { intent: 'refresh' }, record: { v: 1 }, locale: 'en' } as never
  const text = '{"platform":"basiq","flow":"f","request":{"intent":"refresh"},"record":{"v":1},"locale":"en"}'

  it('goes to a server that can follow, and is taken back from it, though the page may be gone by then', async () => {
    const { server, sent } = serving([200, '', { 'bank-follows': '1' }])
    expect(server.follower.canFollow).toBe(false)
    await server.post('/token')
    expect(server.follower.canFollow).toBe(true)
    server.follower.send('begin', flow)
    server.follower.send('end', flow)
    expect(sent().slice(1)).toEqual([`POST /api/bank/follow ${text} keepalive`, `POST /api/bank/follow/end ${text} keepalive`])
  })

  it('is not given to a server that has not said that it can follow, and is taken back once it has', async () => {
    const { server, sent } = serving([200, ''], [200, '', { 'bank-follows': '1' }])
    server.follower.send('begin', flow)
    server.follower.send('end', flow)
    await server.post('/token')
    expect(sent()).toEqual(['POST /api/bank/basiq/token {}'])
    await server.post('/token')
    expect(sent().slice(2)).toEqual([`POST /api/bank/follow/end ${text} keepalive`])
    await server.post('/token')
    expect(sent()).toHaveLength(4)
  })

  it('may be pushed, and nobody hears if it cannot', async () => {
    const { server, sent } = serving([200, ''])
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    )
    void server.push.follow({ id: 'job-1' } as never)
    await new Promise((resolve) => setTimeout(resolve))
    expect([server.push.url, sent()]).toEqual(['/api/bank/events', []])
  })
})
