import { describe, expect, it } from 'vitest'
import { API, testWorld, type ErrorBody } from './world'

function claims(token: string): Record<string, unknown> {
  return JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>
}

describe('POST /token', () => {
  async function ask(form: Record<string, string>, headers: Record<string, string> = {}) {
    const world = testWorld()
    const response = await world.fetch(`${API}/token`, {
      method: 'POST',
      headers: { authorization: 'Basic sandbox-api-key', 'basiq-version': '3.0', ...headers },
      body: new URLSearchParams({ ...form, ...(form['userId'] === 'mine' ? { userId: world.userId } : {}) }),
    })
    return { world, status: response.status, body: (await response.json()) as { access_token: string } & ErrorBody }
  }

  it('gives an hour, in the look of a JWT', async () => {
    const { status, body, world } = await ask({ scope: 'CLIENT_ACCESS', userId: 'mine' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ expires_in: 3600, token_type: 'Bearer' })
    expect(claims(body.access_token)).toMatchObject({ userid: world.userId, version: '3.0', iat: 1727237688, exp: 1727241288 })
  })

  it.each([
    ['another key', { scope: 'SERVER_ACCESS' }, { authorization: 'Basic wrong' }, 404, 'parameter-not-valid'],
    ['an unknown scope', { scope: 'ROOT' }, {}, 400, 'parameter-not-valid'],
    ['a client token for nobody, in version 3', { scope: 'CLIENT_ACCESS' }, {}, 400, 'parameter-not-supplied'],
    ['a version that does not exist', { scope: 'SERVER_ACCESS' }, { 'basiq-version': '9' }, 400, 'parameter-not-valid'],
  ])('refuses %s', async (_, form, headers, status, code) => {
    const answer = await ask(form, headers)
    expect(answer.status).toBe(status)
    expect(answer.body.data[0]?.code).toBe(code)
  })
})

describe('scopes', () => {
  /** Method, path, and what a client and a server token are answered. */
  it.each([
    ['GET', '/jobs/JOB', 200, 200],
    ['POST', '/jobs/JOB/mfa', 400, 403],
    ['POST', '/users/USER/connections', 400, 400],
    ['POST', '/users/USER/connections/CONNECTION', 400, 400],
    ['GET', '/users/USER/connections/CONNECTION', 200, 200],
    ['GET', '/users/USER', 200, 200],
    ['GET', '/institutions', 200, 200],
    ['GET', '/connectors', 200, 200],
    ['DELETE', '/users/USER/auth_link', 204, 204],
    ['GET', '/users/USER/jobs', 403, 200],
    ['POST', '/users/USER/connections/CONNECTION/refresh', 403, 202],
    ['POST', '/users/USER/connections/refresh', 403, 202],
    ['GET', '/users/USER/connections', 403, 200],
    ['GET', '/users/USER/accounts', 403, 200],
    ['GET', '/users/USER/transactions', 403, 200],
    ['POST', '/users/USER/auth_link', 403, 201],
    ['POST', '/users', 403, 400],
    ['DELETE', '/users/USER/connections/CONNECTION', 403, 204],
    ['DELETE', '/users/USER', 403, 204],
  ])('answer %s %s with %i for a client and %i for a server', async (method, path, client, server) => {
    for (const [scope, status] of [
      ['client', client],
      ['server', server],
    ] as const) {
      const world = testWorld()
      const connection = world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
      const [job] = world.control.jobs()
      const address = path
        .replace('USER', world.userId)
        .replace('CONNECTION', connection.id)
        .replace('JOB', job?.id ?? '')
      const bodied = method === 'POST' && !path.endsWith('refresh')
      const answer = await world.call<ErrorBody>(method, address, { token: world[scope], ...(bodied ? { body: {} } : {}) })
      expect([scope, answer.status]).toEqual([scope, status])
      if (status === 403) expect(answer.body.data[0]?.code).toBe('forbidden-access')
    }
  })

  it('hide the state of a connection from a client token', async () => {
    const world = testWorld()
    const { id } = world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const path = `/users/${world.userId}/connections/${id}`
    const forServer = await world.call('GET', path, { token: world.server })
    const forClient = await world.call('GET', path, { token: world.client })
    expect(forServer.body).toMatchObject({ status: 'active', createdDate: expect.any(String), lastUsed: expect.any(String) })
    for (const field of ['status', 'createdDate', 'lastUsed']) expect(forClient.body).not.toHaveProperty(field)
  })

  it.each([
    ['2.1', 'unauthorized-access'],
    ['3.0', 'unauthorized-access'],
  ] as const)("answer another user's job in version %s with 401 %s", async (version, code) => {
    const world = testWorld({ version })
    world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const token = world.control.issueToken({ userId: world.control.addUser().id, version })
    const answer = await world.call<ErrorBody>('GET', `/jobs/${world.control.jobs()[0]?.id}`, { token })
    expect(answer.status).toBe(401)
    expect(answer.body.data[0]?.code).toBe(code)
  })

  it('keep client tokens to their own user, whatever they request', async () => {
    const world = testWorld()
    const other = world.control.addUser().id
    for (const [method, path, body] of [
      ['GET', `/users/${other}`, undefined],
      ['POST', `/users/${other}/connections`, { loginId: 'jared', password: 'django', institution: { id: 'AU00000' } }],
    ] as const) {
      const answer = await world.call<ErrorBody>(method, path, { token: world.client, body })
      expect([answer.status, answer.body.data[0]?.code]).toEqual([401, 'unauthorized-access'])
    }
    expect(world.control.jobs()).toEqual([])
  })

  it('can keep jobs from client tokens, as one page of the documentation says', async () => {
    const world = testWorld({ script: { settings: { clientReadsJobs: false } } })
    expect((await world.call('GET', '/jobs/x', { token: world.client })).status).toBe(403)
  })
})

describe('a token', () => {
  it.each([
    ['2.1', 403],
    ['3.0', 401],
  ] as const)('of version %s ends after 3600 seconds with %i', async (version, status) => {
    const world = testWorld({ version })
    const path = `/users/${world.userId}`
    world.clock.jump(3_599_999)
    expect((await world.call('GET', path, { token: world.client })).status).toBe(200)
    world.clock.jump(1)
    const answer = await world.call<ErrorBody>('GET', path, { token: world.client })
    expect(answer.status).toBe(status)
    expect(answer.body.data[0]).toMatchObject({ code: 'access-denied', detail: 'Token has expired' })
  })

  it('can be ended at once; a new one is good', async () => {
    const world = testWorld()
    world.control.expireTokens()
    expect((await world.call('GET', `/users/${world.userId}`, { token: world.client })).status).toBe(403)
    const token = world.control.issueToken({ userId: world.userId })
    expect((await world.call('GET', `/users/${world.userId}`, { token })).status).toBe(200)
  })

  it('that nobody issued is refused, as is none', async () => {
    const world = testWorld()
    for (const options of [{}, { token: 'made-up' }]) {
      const answer = await world.call<ErrorBody>('GET', `/users/${world.userId}`, options)
      expect([answer.status, answer.body.data[0]?.code]).toEqual([401, 'invalid-authorization-token'])
    }
  })
})

describe('version 3', () => {
  it('has no call that makes or mends a connection', async () => {
    const world = testWorld({ version: '3.0' })
    const { id } = world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    for (const path of [`/users/${world.userId}/connections`, `/users/${world.userId}/connections/${id}`]) {
      const answer = await world.call<ErrorBody>('POST', path, { token: world.client, body: { password: 'x' } })
      expect([answer.status, answer.body.data[0]?.title]).toEqual([404, 'Route not found for this API version'])
    }
  })

  it.each([
    ['2.1', 404, 'Resource not found'],
    ['3.0', 400, 'Requested job does not exist'],
  ] as const)('and 2.1 differ on a job that is not there: %s answers %i', async (version, status, title) => {
    const world = testWorld({ version })
    const answer = await world.call<ErrorBody>('GET', '/jobs/00000000-0000-4000-8000-000000000000', { token: world.client })
    expect(answer.status).toBe(status)
    expect(answer.body.data[0]).toMatchObject({ code: 'resource-not-found', title })
  })
})
