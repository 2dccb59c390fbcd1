import { describe, expect, it } from 'vitest'
import { createBankServer, type ServerStore } from '../../src/server'
import { APP, hostWorld } from './host'

const TOKEN = '/basiq/token'
const post = { method: 'POST' } as const

describe('requests of other sites', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['an origin that begins with ours', { origin: `${APP}.evil.example` }],
    ['an opaque origin', { origin: 'null' }],
    ['a sister domain', { origin: 'https://blog.app.example', 'sec-fetch-site': 'same-site' }],
    ['our origin without TLS', { origin: 'http://app.example' }],
    ['no origin, from another site', { origin: null, 'sec-fetch-site': 'cross-site' }],
    ['no origin and no word of the browser', { origin: null, 'sec-fetch-site': null }],
  ])('%s is refused, and nothing is asked for', async (_, headers) => {
    const world = hostWorld()
    const answer = await world.ask(TOKEN, { ...post, headers })
    expect([answer.status, answer.body['kind']]).toEqual([403, 'origin-refused'])
    expect(world.control.count()).toBe(0)
  })

  it.each([
    ['reads with a cookie from another site', { 'sec-fetch-site': 'cross-site' }],
    ['reads with another origin', { origin: 'https://evil.example', 'sec-fetch-site': null }],
  ])('a page that %s is refused', async (_, headers) => {
    expect((await hostWorld().ask('/basiq/users/me/connections', { headers })).status).toBe(403)
  })

  it('a browser that sends no origin with its own request is served', async () => {
    expect((await hostWorld().ask(TOKEN, { ...post, headers: { origin: null } })).status).toBe(200)
  })

  it('the refusal names the origin that was seen and those that were compared', async () => {
    const { body } = await hostWorld().ask(TOKEN, { ...post, headers: { origin: 'https://evil.example' } })
    expect(body['detail']).toContain('https://evil.example is not one of: https://app.example')
  })

  it('what a stranger writes into the origin is not repeated', async () => {
    const { body } = await hostWorld().ask(TOKEN, { ...post, headers: { origin: 'https://a/<script>' } })
    expect(body['detail']).not.toContain('script')
  })

  it('behind a proxy the listed origins count, and not the address that the server sees', async () => {
    const world = hostWorld({ origins: [APP] })
    const inner = (origin: string) => world.ask(`http://10.0.0.7:8080/api/bank${TOKEN}`, { ...post, headers: { origin } })
    expect([(await inner(APP)).status, (await inner('http://10.0.0.7:8080')).status]).toEqual([200, 403])
  })
})

describe('bodies', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json', null])(
    'a body of the type %s is refused',
    async (type) => {
      const answer = await hostWorld().ask(TOKEN, { ...post, headers: { 'content-type': type } })
      expect([answer.status, answer.body['kind']]).toEqual([415, 'content-type-refused'])
    },
  )

  it('a body that something else has read is a problem at once, and names the cause', async () => {
    const world = hostWorld()
    const headers = { cookie: 'session=alice', origin: APP, 'content-type': 'application/json' }
    const request = new Request(`${APP}/api/bank${TOKEN}`, { method: 'POST', body: '{}', headers })
    await request.json()
    const body: unknown = await (await world.server.fetch(request)).json()
    expect(body).toMatchObject({ kind: 'body-consumed', detail: expect.stringContaining('express.json()') })
  })

  it('a body that never ends is cut off', async () => {
    const world = hostWorld()
    let pulled = 0
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const headers = { cookie: 'session=alice', origin: APP, 'content-type': 'application/json' }
    const request = new Request(`${APP}/api/bank${TOKEN}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    expect((await world.server.fetch(request)).status).toBe(400)
    expect(pulled).toBeLessThan(5)
  })
})

describe('addresses', () => {
  it('a wrong mount is named with the one that was expected', async () => {
    const { status, body } = await hostWorld().ask(`${APP}/api/basiq/token`, post)
    expect([status, body['detail']]).toEqual([404, 'The kit is mounted at /api/bank, by the option basePath.'])
  })

  it.each([
    ['GET', TOKEN, 405],
    ['PUT', '/basiq/users/me/connections/abc', 405],
    ['GET', '/basiq/users', 404],
    ['GET', '/basiq', 404],
    ['GET', '/stitch/graphql', 404],
  ])('refuse %s to %s with %i', async (method, path, status) => {
    expect((await hostWorld().ask(path, { method })).status).toBe(status)
  })

  it.each(['', '/', 'api/bank', '/api bank', 'https://app.example/api'])('the basePath %j is refused', (basePath) => {
    expect(() => createBankServer({ basePath, identify: () => null, platforms: [] })).toThrow(/basePath/)
  })
})

describe('limits', () => {
  it('a user who asks too often waits for the next minute, and nobody else does', async () => {
    const world = hostWorld({ limits: { act: 3 } })
    const statuses = []
    for (let times = 0; times < 5; times += 1) statuses.push((await world.ask(TOKEN, post)).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect((await world.ask(TOKEN, { ...post, as: 'bob' })).status).toBe(200)
    const { headers, body } = await world.ask(TOKEN, post)
    expect([Number(headers.get('retry-after')) > 0, body['kind']]).toEqual([true, 'too-soon'])
    await world.clock.advance(60_000)
    expect((await world.ask(TOKEN, post)).status).toBe(200)
  })

  it('requests that arrive together are counted one by one', async () => {
    const world = hostWorld({ limits: { act: 3 } })
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await world.ask(TOKEN, post)).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(3)
  })
})

describe('problems', () => {
  it('an answer and the host’s log have the same reference, and no answer may be kept', async () => {
    const world = hostWorld()
    const { body, headers } = await world.ask('/basiq/users/me/connections', { as: null })
    expect(body['reference']).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(world.reports).toMatchObject([
      {
        kind: 'not-signed-in',
        status: 401,
        reference: body['reference'],
        route: '/basiq/users/:user/connections',
        userKey: null,
      },
    ])
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['identify throws', { identify: () => Promise.reject(new Error('db password is hunter2')) }],
    [
      'the store is away',
      { store: { increment: () => Promise.reject(new Error('redis://:hunter2@host')) } as unknown as ServerStore },
    ],
  ])('if %s the request is answered with 503, begins nothing and repeats nothing', async (_, options) => {
    const world = hostWorld(options)
    const answer = await world.ask(TOKEN, post)
    expect([answer.status, answer.body['kind']]).toEqual([503, 'unavailable'])
    expect(JSON.stringify([answer.text, world.reports])).not.toContain('hunter2')
    expect(world.control.count()).toBe(0)
  })

  it('an error that nobody expected is reported by its kind and nothing else', async () => {
    const platform = {
      name: 'odd',
      routes: () => [
        {
          method: 'GET',
          path: '/break',
          cost: 'look',
          body: 'none',
          handle: () => Promise.reject(new RangeError('secret-token-1')),
        } as const,
      ],
    }
    const world = hostWorld({ platforms: [platform] })
    const answer = await world.ask('/odd/break')
    expect([answer.status, answer.body['kind'], world.reports[0]?.cause]).toEqual([500, 'internal', 'RangeError'])
    expect(JSON.stringify([answer.text, world.reports])).not.toContain('secret-token-1')
  })
})
