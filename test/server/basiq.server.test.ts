import { describe, expect, it } from 'vitest'
import { expectConsole } from '../console/console.guard'
import { basiqServer } from '../../src/server'
import { API, hostWorld, type HostWorld } from './host'

const HOOLI = 'AU00000'
const claims = (token: unknown): Record<string, unknown> => JSON.parse(atob(String(token).split('.')[1] ?? ''))

/** What the browser does by itself: it posts a login straight to Basiq. */
async function connect(world: HostWorld, user: string, loginId = 'Wentworth-Smith'): Promise<string> {
  const { body } = await world.ask('/basiq/token', { as: user, method: 'POST' })
  const answer = await world.fetch(`${API}/users/${world.idOf(user)}/connections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(body['access_token'])}`, 'content-type': 'application/json' },
    body: JSON.stringify({ loginId, password: 'whislter', institution: { id: HOOLI } }),
  })
  return ((await answer.json()) as { id: string }).id
}

const old = (world: HostWorld, user: string) =>
  world.control.addConnection({ userId: world.idOf(user), institutionId: HOOLI, loginId: 'Wentworth-Smith' }).id

describe('the address for a token', () => {
  it('the token for the browser is bound to the user of the session and may not refresh', async () => {
    const world = hostWorld()
    const { status, body, headers } = await world.ask('/basiq/token', { method: 'POST' })
    expect([status, body['expires_in'], headers.get('cache-control')]).toEqual([200, 3600, 'no-store'])
    expect(claims(body['access_token'])).toMatchObject({ scope: 'CLIENT_ACCESS', userid: world.idOf('alice') })
  })

  it('a user without an id at Basiq gets no token', async () => {
    const world = hostWorld({ identify: () => ({ userKey: 'carol' }) })
    expect(await world.ask('/basiq/token', { method: 'POST' })).toMatchObject({ status: 409, body: { kind: 'no-platform-user' } })
  })

  it('a wrong API key is told to the developer and never sounds like the end of a session', async () => {
    expectConsole(/Basiq refused to give the server a token/)
    const world = hostWorld({ apiKey: 'mistyped-secret' })
    const { status, text } = await world.ask('/basiq/token', { method: 'POST' })
    expect(status).toBe(502)
    expect(text).not.toContain('mistyped-secret')
  })
})

describe('what is read and begun through the server', () => {
  it('a refresh hands on 202 for new work and 200 for work that was running', async () => {
    const world = hostWorld()
    const path = `/basiq/users/me/connections/${old(world, 'alice')}/refresh`
    const first = await world.ask(path, { method: 'POST' })
    const second = await world.ask(path, { method: 'POST' })
    expect([first.status, second.status]).toEqual([202, 200])
    expect(second.body['id']).toBe(first.body['id'])
  })

  it('a job is read before and after it names its user', async () => {
    const world = hostWorld()
    const id = await connect(world, 'alice')
    const early = await world.ask(`/basiq/jobs/${id}`)
    await world.clock.advance(60_000)
    const late = await world.ask(`/basiq/jobs/${id}`)
    expect([early.body['id'], late.body['id']]).toEqual([id, id])
    expect(JSON.stringify(late.body['steps'])).toContain('success')
  })

  it('the list of a job’s user is asked for once, however often the job is read', async () => {
    const world = hostWorld()
    const id = await connect(world, 'alice')
    for (let looks = 0; looks < 5; looks += 1) await world.ask(`/basiq/jobs/${id}`)
    expect(world.control.count({ path: '/users/*/jobs' })).toBe(1)
  })

  it('connections are listed and deleted', async () => {
    const world = hostWorld()
    const [kept, dropped] = [old(world, 'alice'), old(world, 'alice')]
    const deleted = await world.ask(`/basiq/users/me/connections/${dropped}`, { method: 'DELETE' })
    expect([deleted.status, deleted.text]).toEqual([204, ''])
    const { body } = await world.ask(`/basiq/users/${world.idOf('alice')}/connections`)
    expect(body['data']).toMatchObject([{ id: kept }])
  })

  it('banks are found by a filter, and no other parameter goes on', async () => {
    const world = hostWorld()
    const filter = encodeURIComponent(`connector.id.eq('${HOOLI}')`)
    const { status } = await world.ask(`/basiq/connectors?filter=${filter}&userId=x`)
    expect(status).toBe(200)
    expect(world.control.requests().at(-1)?.url).not.toContain('userId')
  })
})

describe('the server’s own token', () => {
  it('one token serves every request, and is replaced before it expires', async () => {
    const world = hostWorld()
    const list = () => world.ask('/basiq/users/me/connections')
    await Promise.all([list(), list(), list()])
    expect(world.control.count({ path: '/token' })).toBe(1)
    await world.clock.advance(41 * 60_000)
    expect((await list()).status).toBe(200)
    expect(world.control.count({ path: '/token' })).toBe(2)
  })

  it('a token that Basiq has ended is renewed once for all requests that were refused with it', async () => {
    const world = hostWorld()
    const list = () => world.ask('/basiq/users/me/connections')
    await list()
    world.control.expireTokens()
    const statuses = (await Promise.all([list(), list(), list(), list()])).map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 200])
    expect(world.control.count({ path: '/token' })).toBe(2)
  })

  it('a token that is refused again after its renewal is no 401 for the browser', async () => {
    const world = hostWorld()
    world.control.fail({ path: '/users/*/connections', times: 2, fault: { kind: 'status', status: 401 } })
    expect(await world.ask('/basiq/users/me/connections')).toMatchObject({ status: 502, body: { kind: 'platform-refused' } })
  })

  it('a request for a token that failed is not remembered', async () => {
    const world = hostWorld()
    world.control.fail({ path: '/token', fault: { kind: 'dropped' } })
    expect((await world.ask('/basiq/users/me/connections')).status).toBe(502)
    expect((await world.ask('/basiq/users/me/connections')).status).toBe(200)
  })
})

describe('a platform in trouble', () => {
  it.each([
    ['drops the connection', { kind: 'dropped' }, 502],
    ['answers with a page', { kind: 'html' }, 502],
    ['answers without end', { kind: 'huge' }, 502],
    ['redirects', { kind: 'status', status: 302, body: '' }, 502],
  ] as const)('a platform that %s is a problem of the server’s own', async (_, fault, status) => {
    const world = hostWorld()
    world.control.fail({ path: '/users/*/connections', fault })
    const answer = await world.ask('/basiq/users/me/connections')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  it('a platform that never answers is given up after twenty seconds', async () => {
    const world = hostWorld()
    world.control.fail({ path: '/users/*/connections', fault: { kind: 'hanging' } })
    const asked = world.ask('/basiq/users/me/connections')
    await world.clock.advance(20_000)
    expect(await asked).toMatchObject({ status: 504, body: { kind: 'platform-timeout' } })
  })

  it('a 503 and a 429 are handed on with the time to wait', async () => {
    const world = hostWorld()
    const path = '/users/*/connections'
    world.control.fail({ path, fault: { kind: 'status', status: 503, retryAfterS: 7 } })
    world.control.fail({ path, fault: { kind: 'status', status: 429, retryAfterS: 9 } })
    const answers = [await world.ask('/basiq/users/me/connections'), await world.ask('/basiq/users/me/connections')]
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [503, '7'],
      [429, '9'],
    ])
  })
})

it.each([
  ['no key', { apiKey: '', version: '3' }],
  ['another version', { apiKey: 'k', version: '4' }],
  ['an address without TLS', { apiKey: 'k', version: '3', apiUrl: 'http://basiq.example' }],
])('basiqServer refuses %s when it is created', (_, options) => {
  expect(() => basiqServer(options as Parameters<typeof basiqServer>[0])).toThrow(/^\[bank-connection-kit\]/)
})
