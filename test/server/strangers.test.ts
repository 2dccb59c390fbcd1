import { describe, expect, it } from 'vitest'
import { basiqServer, type Route } from '../../src/server'
import { API, hostWorld, noScope, type HostWorld } from './host'

const routes = basiqServer({ apiKey: 'k', version: '2.1' }).routes(noScope)
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

/** What is bob's, for alice to ask for. */
interface Prey {
  user: string
  connection: string
  /** A job that has only just begun, which names nobody, and one that has ended. */
  young: string
  grown: string
}

async function prey(world: HostWorld): Promise<Prey> {
  const user = world.idOf('bob')
  const add = () => world.control.addConnection({ userId: user, institutionId: 'AU00000', loginId: 'gavinBelson' }).id
  const begin = async (connection: string) =>
    String((await world.ask(`/basiq/users/me/connections/${connection}/refresh`, { as: 'bob', method: 'POST' })).body['id'])
  const connection = add()
  const grown = await begin(connection)
  await world.clock.advance(120_000)
  return { user, connection, grown, young: await begin(add()) }
}

/** What another user's address answers: nothing of that user, or what everybody may read. */
const ATTACKS: Readonly<Record<string, (of: Prey) => readonly [path: string, status: number][]>> = {
  'POST /token': ({ user }) => [[`/basiq/token?userId=${user}`, 200]],
  'GET /jobs/:id': ({ young, grown }) => [
    [`/basiq/jobs/${young}`, 404],
    [`/basiq/jobs/${grown}`, 404],
  ],
  'GET /users/:user/connections': ({ user }) => [[`/basiq/users/${user}/connections`, 404]],
  'GET /users/:user/connections/:id': ({ user, connection }) => [
    [`/basiq/users/${user}/connections/${connection}`, 404],
    [`/basiq/users/me/connections/${connection}`, 404],
  ],
  'POST /users/:user/connections/:id/refresh': ({ user, connection }) => [
    [`/basiq/users/${user}/connections/${connection}/refresh`, 404],
    [`/basiq/users/me/connections/${connection}/refresh`, 404],
  ],
  'DELETE /users/:user/connections/:id': ({ user, connection }) => [
    [`/basiq/users/${user}/connections/${connection}`, 404],
    [`/basiq/users/me/connections/${connection}`, 404],
  ],
  'GET /users/:user/consents': ({ user }) => [[`/basiq/users/${user}/consents`, 404]],
  'GET /users/:user/jobs': ({ user, connection }) => [
    [`/basiq/users/${user}/jobs`, 404],
    [`/basiq/users/me/jobs?filter=connection.id.eq('${connection}')`, 200],
  ],
  'GET /connectors': ({ user }) => [[`/basiq/connectors?userId=${user}`, 200]],
  'GET /public/connectors': ({ user }) => [[`/basiq/public/connectors?userId=${user}`, 200]],
  'GET /institutions': ({ user }) => [[`/basiq/institutions?userId=${user}`, 200]],
  'GET /institutions/:id': ({ user }) => [[`/basiq/institutions/AU00000?userId=${user}`, 200]],
  'POST /users/:user/connections': ({ user }) => [[`/basiq/users/${user}/connections`, 400]],
  'POST /users/:user/connections/:id': ({ user, connection }) => [[`/basiq/users/${user}/connections/${connection}`, 400]],
  'POST /jobs/:id/mfa': ({ young }) => [[`/basiq/jobs/${young}/mfa`, 400]],
}

describe('another user at every address', () => {
  it('every address is attacked', () => {
    expect(Object.keys(ATTACKS).sort()).toEqual(routes.map(nameOf).sort())
  })

  it.each(routes.map((route) => [nameOf(route), route] as const))('%s tells alice nothing of bob', async (name, { method }) => {
    const world = hostWorld()
    const bobs = await prey(world)
    const jobs = world.control.jobs().length
    for (const [path, status] of ATTACKS[name]?.(bobs) ?? []) {
      const answer = await world.ask(path, { method })
      expect([path, answer.status]).toEqual([path, status])
      const told = [bobs.connection, 'gavinBelson', `"userid":"${bobs.user}"`].filter((secret) => answer.text.includes(secret))
      expect(told).toEqual([])
    }
    const theirs = await world.ask('/basiq/users/me/connections', { as: 'bob' })
    expect(JSON.stringify(theirs.body['data'])).toContain(bobs.connection)
    expect(world.control.jobs()).toHaveLength(jobs)
  })

  it('a token of alice’s is hers, whatever the address and the body name', async () => {
    const world = hostWorld()
    const { body } = await world.ask(`/basiq/token?userId=${world.idOf('bob')}`, { method: 'POST' })
    const claims = JSON.parse(atob(String(body['access_token']).split('.')[1] ?? ''))
    expect(claims.userid).toBe(world.idOf('alice'))
    const named = await world.ask('/basiq/token', { method: 'POST', body: { userId: world.idOf('bob') } })
    expect([named.status, named.body['kind']]).toEqual([400, 'secret-refused'])
  })

  it('somebody else’s job and a job that does not exist cannot be told apart', async () => {
    const world = hostWorld()
    const { young, grown } = await prey(world)
    const answers = [young, grown, '00000000-0000-4000-8000-000000000000'].map((id) => world.ask(`/basiq/jobs/${id}`))
    const seen = (await Promise.all(answers)).map(({ status, body }) => [status, { ...body, correlationId: '' }])
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })

  it('nobody gets anything without a session', async () => {
    const world = hostWorld()
    const bobs = await prey(world)
    for (const route of routes) {
      for (const [path] of ATTACKS[nameOf(route)]?.(bobs) ?? []) {
        const before = world.control.count()
        const answer = await world.ask(path, { as: null, method: route.method })
        expect([path, answer.status, answer.body['kind']]).toEqual([path, 401, 'not-signed-in'])
        expect(world.control.count()).toBe(before)
      }
    }
  })

  it.each(['..%2f..%2fusers', '%2e%2e', 'a b', "x'or'1", 'null', 'x'.repeat(129), '%00'])(
    'the id %j reaches no platform',
    async (id) => {
      const world = hostWorld()
      const answer = await world.ask(`/basiq/jobs/${id}`)
      expect(answer.status).toBe(404)
      expect(world.control.count()).toBe(0)
    },
  )
})

describe('logins that come to the server', () => {
  const login = { loginId: 'gavinBelson', password: 'hooli2016', 'mfa-response': ['123456'] }

  it.each(routes.filter(({ method }) => method === 'POST').map((route) => [nameOf(route)] as const))(
    '%s refuses a login and sends it nowhere',
    async (name) => {
      const world = hostWorld()
      const bobs = await prey(world)
      const before = world.control.count()
      const [[path] = ['']] = ATTACKS[name]?.(bobs) ?? []
      const answer = await world.ask(path.replace(bobs.user, 'me'), { method: 'POST', body: login })
      expect([answer.status, answer.body['kind']]).toEqual([400, 'secret-refused'])
      expect(world.control.count()).toBe(before)
      expect(JSON.stringify([answer.text, world.reports])).not.toMatch(/gavinBelson|hooli2016|123456/)
    },
  )

  it('the body of a login is not read where only a login can come', async () => {
    const world = hostWorld()
    let pulled = 0
    const body = new ReadableStream({ pull: () => void (pulled += 1) }, { highWaterMark: 0 })
    const headers = { cookie: 'session=alice', origin: 'https://app.example', 'content-type': 'application/json' }
    const request = new Request(`https://app.example/api/bank/basiq/jobs/abc/mfa`, {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit)
    expect((await world.server.fetch(request)).status).toBe(400)
    expect(pulled).toBe(0)
  })
})

it('no answer and no report holds the API key or the server’s token', async () => {
  const world = hostWorld()
  await prey(world)
  const sent = world.control
    .requests()
    .map(({ headers }) => JSON.stringify(headers))
    .join()
  expect(sent).toContain('sandbox-api-key')
  const servers = new Set([...sent.matchAll(/Bearer ([\w.-]+)/g)].map(([, token = '']) => token))
  world.control.fail({ path: '/users/*/connections', times: 9, fault: { kind: 'dropped' } })
  const answers = [await world.ask('/basiq/users/me/connections'), await world.ask('/basiq/token', { method: 'POST' })]
  const out = JSON.stringify([answers.map(({ text, headers }) => [text, [...headers]]), world.reports])
  for (const secret of ['sandbox-api-key', API, ...servers]) expect(out).not.toContain(secret)
})
