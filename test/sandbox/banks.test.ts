import { createSandbox } from '../../src/sandbox'
import { describe, expect, it } from 'vitest'
import { testWorld } from './world'

interface List {
  data: Record<string, unknown>[]
  totalCount: number
}

describe('connectors', () => {
  it("have Hooli's published averages; the total counts the metadata that no step shows", async () => {
    const { body } = await testWorld().call('GET', '/public/connectors/AU00000/web')
    expect(body['stats']).toEqual({
      averageDurationMs: {
        verifyCredentials: 8154,
        retrieveAccounts: 3820,
        retrieveTransactions: 7127,
        retrieveMeta: 12487,
        total: 31588,
      },
    })
  })

  it('have captions in snake case, and statistics that may be missing', async () => {
    const { call } = testWorld()
    expect((await call('GET', '/public/connectors/AU00106/web')).body['authorization']).toEqual({
      type: 'user',
      meta: {
        login_id_caption: 'Customer Access Number',
        password_caption: 'Internet Password',
        secondary_login_id_caption: 'Member Number',
        security_code_caption: 'Security Number',
        forgotten_password_url: 'https://saltbush.example/help/password',
      },
    })
    expect((await call('GET', '/public/connectors/AU00107/web')).body['stats']).toBeNull()
  })

  it.each([
    ["connector.id.eq('AU00000')", ['AU00000/web', 'AU00000/openbanking']],
    ["connector.id.eq('AU00000'),connector.method.eq('open-banking')", ['AU00000/openbanking']],
    ["connector.status.in('major-outage','partial-outage')", ['AU00103/web', 'AU00110/web']],
    ["connector.authorization.type.eq('other')", ['AU00105/web']],
  ])('are filtered by %s', async (filter, expected) => {
    const { body } = await testWorld().call<List>('GET', `/public/connectors?filter=${encodeURIComponent(filter)}`)
    expect(body.data.map(({ id, method }) => `${String(id)}/${String(method)}`)).toEqual(expected)
    expect(body.totalCount).toBe(expected.length)
  })

  it('take averages of the caller', async () => {
    const averages = {
      AU00000: { verifyCredentials: 10, retrieveAccounts: 20, retrieveTransactions: 30, retrieveMeta: 40 },
      AU00001: null,
    }
    const world = testWorld({ averages })
    expect((await world.call('GET', '/public/connectors/AU00001/web')).body['stats']).toBeNull()
    const { body } = await world.create('gavinBelson', 'hooli2016')
    world.clock.jump(100)
    expect(await world.statuses(body.id)).toBe('success success success')
  })
})

describe('the list of institutions', () => {
  it('is flat: each attribute that ends in Caption is a field', async () => {
    const { body } = await testWorld().call('GET', '/public/institutions/AU00106')
    expect(Object.keys(body).filter((key) => key.endsWith('Caption'))).toEqual([
      'loginIdCaption',
      'passwordCaption',
      'secondaryLoginIdCaption',
      'securityCodeCaption',
    ])
    expect(body).toMatchObject({
      type: 'institution',
      forgottenPasswordUrl: 'https://saltbush.example/help/password',
      status: 'operational',
    })
  })

  it('knows login forms only', async () => {
    const { body } = await testWorld().call<List>('GET', '/public/institutions')
    expect(body.data.map(({ id }) => id)).not.toContain('AU00201')
    expect(body.data.filter(({ id }) => id === 'AU00000')).toHaveLength(1)
  })

  it.each([
    ['in process', null, /^data:image\/svg\+xml,/],
    ['served on this machine', 'http://127.0.0.1:4000', /^http:\/\/127\.0\.0\.1:4000\/logos\/AU00102\.svg\?square$/],
  ])('has a logo from the sandbox itself, %s', async (_, origin, address) => {
    const { fetch } = createSandbox(origin === null ? {} : { origin })
    const { logo } = await (await fetch('/public/institutions/AU00102')).json()
    expect(logo.links.square).toMatch(address)
    const load = origin === null ? globalThis.fetch : fetch
    const picture = await load(logo.links.square)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(await picture.text()).toContain('>BM</text>')
  })
})

describe('fetched data', () => {
  it('is there once its step has gone well, and only then', async () => {
    const world = testWorld()
    await world.create('gavinBelson', 'hooli2016')
    const count = async (what: string): Promise<number> =>
      (
        await world.call<List>(
          'GET',
          `/users/${world.userId}/${what}?filter=${encodeURIComponent("institution.id.eq('AU00000')")}`,
          { token: world.server },
        )
      ).body.data.length
    world.clock.jump(24_460)
    expect(await count('accounts')).toBe(0)
    world.clock.jump(1)
    expect([await count('accounts'), await count('transactions')]).toEqual([3, 0])
    world.clock.jump(7_127)
    expect(await count('transactions')).toBe(6)
  })

  it("keeps a user's jobs in the list for seven days, with their institution", async () => {
    const world = testWorld()
    const { body } = await world.create('gavinBelson', 'hooli2016')
    const list = async (): Promise<Record<string, unknown>[]> => {
      const token = world.control.issueToken({ userId: world.userId, scope: 'SERVER_ACCESS' })
      return (await world.call<List>('GET', `/users/${world.userId}/jobs`, { token })).body.data
    }
    expect(await list()).toMatchObject([{ id: body.id, institution: { type: 'institution', id: 'AU00000' } }])
    expect(await world.job(body.id)).not.toHaveProperty('institution')
    world.clock.jump(7 * 24 * 3_600_000)
    expect(await list()).toEqual([])
    expect((await world.job(body.id)).id).toBe(body.id)
  })
})

describe('a user', () => {
  it('is made, read, linked and removed by a server', async () => {
    const world = testWorld()
    const token = world.server
    const made = await world.call<{ id: string }>('POST', '/users', { token, body: { email: 'gavin@hooli.example' } })
    expect([made.status, made.body]).toMatchObject([201, { type: 'user', email: 'gavin@hooli.example' }])
    const path = `/users/${made.body.id}`
    expect((await world.call('GET', `${path}/auth_link`, { token })).status).toBe(404)
    expect((await world.call('POST', `${path}/auth_link`, { token, body: {} })).body).toMatchObject({
      type: 'auth_link',
      expiresAt: '2024-10-02T04:14:48Z',
    })
    world.clock.jump(7 * 24 * 3_600_000)
    const later = world.control.issueToken({ scope: 'SERVER_ACCESS' })
    expect((await world.call('GET', `${path}/auth_link`, { token: later })).status).toBe(410)
    expect((await world.call('DELETE', path, { token: later })).status).toBe(204)
    expect((await world.call('GET', path, { token: later })).status).toBe(404)
  })
})
