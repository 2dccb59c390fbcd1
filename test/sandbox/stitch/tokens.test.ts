import { describe, expect, it } from 'vitest'
import { codesOf, IDENTITY, stitchWorld, type StitchTestWorld } from './stitch-world'

const MIN = 60_000
const CLIENT = { client_id: 'test-sandbox', client_secret: 'sandbox-secret' }

async function token({ fetch }: StitchTestWorld, form: Record<string, string>) {
  const response = await fetch(`${IDENTITY}/connect/token`, { method: 'POST', body: new URLSearchParams(form) })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}
const refresh = (world: StitchTestWorld, value: string | undefined) =>
  token(world, { ...CLIENT, grant_type: 'refresh_token', refresh_token: value ?? '' })

describe('a token', () => {
  it('of a user lives for 15 minutes', async () => {
    const world = stitchWorld()
    const { token: value } = world.link('connects')
    world.clock.jump(15 * MIN - 1)
    expect(codesOf(await world.ask(value, '{ user { id } }'))).toEqual([])
    world.clock.jump(1)
    expect(codesOf(await world.ask(value, '{ user { id } }'))).toEqual(['UNAUTHENTICATED'])
  })

  it('of a client lives for 60 minutes', async () => {
    const world = stitchWorld()
    const { body } = await token(world, {
      ...CLIENT,
      grant_type: 'client_credentials',
      scope: 'client_bankaccountverification',
    })
    expect(body).toMatchObject({ expires_in: 3600, token_type: 'Bearer', scope: 'client_bankaccountverification' })
    expect(body).not.toHaveProperty('refresh_token')
    world.clock.jump(60 * MIN - 1)
    expect(codesOf(await world.ask(body['access_token'] ?? '', '{ banks { name } }'))).toEqual([])
    world.clock.jump(1)
    expect(codesOf(await world.ask(body['access_token'] ?? '', '{ banks { name } }'))).toEqual(['UNAUTHENTICATED'])
  })

  it('that nobody issued is refused before the query is looked at', async () => {
    const { ask } = stitchWorld()
    expect(codesOf(await ask('made-up', '{ nonsense'))).toEqual(['UNAUTHENTICATED'])
  })

  it('that has expired may be answered 401, by setting', async () => {
    const { ask, control } = stitchWorld()
    control.stitch.set({ unauthenticatedStatus: 401 })
    expect((await ask(null, '{ user { id } }')).status).toBe(401)
  })
})

describe('a refresh', () => {
  it('gives new tokens, with the nonce gone', async () => {
    const world = stitchWorld()
    const { refreshToken } = world.link('connects')
    world.control.stitch.expireTokens()
    const { status, body } = await refresh(world, refreshToken)
    expect([status, body['expires_in'], body['token_type']]).toEqual([200, 900, 'Bearer'])
    expect(body['refresh_token']).not.toBe(refreshToken)
    expect(codesOf(await world.ask(body['access_token'] ?? '', '{ user { id } }'))).toEqual([])
  })

  it('is good once: of two at the same time, one is turned away, and the other’s tokens hold', async () => {
    const world = stitchWorld()
    const { refreshToken } = world.link('connects')
    const answers = await Promise.all([refresh(world, refreshToken), refresh(world, refreshToken)])
    expect(answers.map(({ status }) => status)).toEqual([200, 400])
    expect(answers[1]?.body).toEqual({ error: 'invalid_grant' })
    expect((await refresh(world, answers[0]?.body['refresh_token'])).status).toBe(200)
  })

  it('slides: 365 days from the last one', async () => {
    const world = stitchWorld()
    const days = (count: number): number => count * 24 * 60 * MIN
    let value: string | undefined = world.link('connects').refreshToken
    for (let times = 0; times < 3; times += 1) {
      world.clock.jump(days(364))
      const { status, body } = await refresh(world, value)
      expect(status).toBe(200)
      value = body['refresh_token']
    }
    world.clock.jump(days(365))
    expect((await refresh(world, value)).body).toEqual({ error: 'invalid_grant' })
  })

  it('is refused once the consent has ended', async () => {
    const world = stitchWorld()
    expect((await refresh(world, world.link('consent-ended').refreshToken)).body).toEqual({ error: 'invalid_grant' })
    const { id, token: value, refreshToken } = world.link('connects')
    world.control.stitch.revoke(id)
    expect(codesOf(await world.ask(value, '{ user { id } }'))).toEqual(['UNAUTHENTICATED'])
    expect((await refresh(world, refreshToken)).body).toEqual({ error: 'invalid_grant' })
  })

  it.each([
    [{ ...CLIENT, client_secret: 'wrong' }, 'invalid_client'],
    [{ client_id: 'other', client_secret: 'sandbox-secret' }, 'invalid_client'],
    [{ ...CLIENT, grant_type: 'password' }, 'unsupported_grant_type'],
    [{ ...CLIENT, grant_type: 'client_credentials', scope: 'accounts' }, 'invalid_scope'],
    [{ ...CLIENT, grant_type: 'authorization_code', code: 'made-up' }, 'invalid_grant'],
  ])('with %j is refused in the words of OAuth', async (form, error) => {
    const { status, body } = await token(stitchWorld(), { grant_type: 'refresh_token', ...form })
    expect([status, body]).toEqual([400, { error }])
  })
})

describe('scopes', () => {
  it.each([
    ['balances', 'currentBalance'],
    ['balances', 'availableBalance'],
    ['transactions', 'transactions { pageInfo { endCursor } }'],
    ['transactions', 'pendingTransactions { pageInfo { endCursor } }'],
    ['transactions', 'debitOrderPayments { pageInfo { endCursor } }'],
    ['accountholders', 'accountHolder { ... on Individual { fullName } }'],
    ['bankstatements', 'statements { pageInfo { endCursor } }'],
    ['pci_unsafe', 'accountNumber_PCI_UNSAFE'],
  ])('such as %s open the field %s', async (scope, field) => {
    const { ask, control } = stitchWorld()
    const { id } = control.stitch.addLink()
    const query = `{ user { bankAccounts { name ${field} } } }`
    expect(codesOf(await ask(control.stitch.issueToken(id, ['accounts', scope]).accessToken, query))).toEqual([])
    const { body } = await ask(control.stitch.issueToken(id, ['accounts']).accessToken, query)
    expect(body.errors).toHaveLength(3)
    expect(body.errors?.[0]).toMatchObject({
      message: `Token is missing the following scope: ${scope}`,
      extensions: { code: 'FORBIDDEN', missingScopes: [scope] },
    })
    expect(body.data).not.toBeNull()
  })

  it('accounts opens accounts, by list and by id', async () => {
    const { ask, control } = stitchWorld()
    const { id, accountIds } = control.stitch.addLink({ scopes: ['openid'] })
    const { accessToken } = control.stitch.issueToken(id)
    const list = await ask(accessToken, '{ user { scopes bankAccounts { id } } }')
    expect([codesOf(list), list.body.data]).toEqual([['FORBIDDEN'], null])
    const one = await ask(accessToken, 'query ($id: ID!) { node(id: $id) { id } }', { id: accountIds[0] })
    expect([codesOf(one), one.body.data]).toEqual([['FORBIDDEN'], { node: null }])
    expect((await ask(accessToken, '{ user { scopes } }')).body).toEqual({ data: { user: { scopes: ['openid'] } } })
  })

  it('banks may be kept from users, by setting', async () => {
    const { ask, link, control } = stitchWorld()
    const { token: value } = link('connects')
    expect(codesOf(await ask(value, '{ banks { name } }'))).toEqual([])
    control.stitch.set({ usersReadBanks: false })
    expect((await ask(value, '{ banks { name } }')).body.errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      missingClaims: ['isClientToken'],
    })
    expect(codesOf(await ask(control.stitch.issueClientToken(), '{ banks { name } }'))).toEqual([])
  })
})
