import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/sandbox/stitch/sha256'
import { ACCOUNTS, codesOf, IDENTITY, stitchWorld, type StitchTestWorld } from './stitch-world'

const BACK = 'http://localhost:5173/return'
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const ASK = {
  client_id: 'test-sandbox',
  scope: 'openid accounts balances transactions offline_access',
  response_type: 'code',
  redirect_uri: BACK,
  nonce: 'n'.repeat(32),
  state: 'state-1',
  code_challenge: sha256(VERIFIER),
  code_challenge_method: 'S256',
}

const authorize = ({ fetch }: StitchTestWorld, change: Record<string, string> = {}): Promise<Response> =>
  fetch(`${IDENTITY}/connect/authorize?${new URLSearchParams({ ...ASK, ...change }).toString()}`)

/** Goes to the page, fills in the form and comes back. */
async function linked(
  world: StitchTestWorld,
  form: Record<string, string> = {},
  scopes = ['accounts', 'balances'],
): Promise<URL> {
  const page = new URL((await authorize(world)).headers.get('location') ?? '', IDENTITY)
  const body = new URLSearchParams({ bank: 'fnb', login: 'connects', decision: 'allow', ...form })
  for (const scope of scopes) body.append('scope', scope)
  const response = await world.fetch(page, { method: 'POST', body })
  return new URL(response.headers.get('location') ?? '')
}

async function exchange({ fetch }: StitchTestWorld, code: string | null, change: Record<string, string> = {}) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'test-sandbox',
    client_secret: 'sandbox-secret',
    code: code ?? '',
    redirect_uri: BACK,
    code_verifier: VERIFIER,
    ...change,
  })
  const response = await fetch(`${IDENTITY}/connect/token`, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

describe('linking', () => {
  it('leads from the page to a code, and from the code to tokens', async () => {
    const world = stitchWorld()
    const back = await linked(world)
    expect(back.origin + back.pathname).toBe(BACK)
    expect(back.searchParams.get('state')).toBe('state-1')
    const { status, body } = await exchange(world, back.searchParams.get('code'))
    expect([status, body['scope']]).toEqual([200, 'openid accounts balances offline_access'])
    const claims = JSON.parse(atob(body['id_token']?.split('.')[1] ?? '')) as Record<string, unknown>
    expect(claims).toMatchObject({ iss: IDENTITY, aud: 'test-sandbox', nonce: ASK.nonce })
    expect(codesOf(await world.ask(body['access_token'] ?? '', '{ user { bankAccounts { currentBalance } } }'))).toEqual([])
  })

  it('gives a code that is good once, for five minutes, with its own verifier and address', async () => {
    const world = stitchWorld()
    const code = async () => (await linked(world)).searchParams.get('code')
    const first = await code()
    expect((await exchange(world, first)).status).toBe(200)
    expect((await exchange(world, first)).body).toEqual({ error: 'invalid_grant' })
    expect((await exchange(world, await code(), { code_verifier: 'wrong' })).body).toEqual({ error: 'invalid_grant' })
    expect((await exchange(world, await code(), { redirect_uri: `${BACK}2` })).body).toEqual({ error: 'invalid_grant' })
    const late = await code()
    world.clock.jump(5 * 60_000)
    expect((await exchange(world, late)).body).toEqual({ error: 'invalid_grant' })
  })

  it('takes an assertion in place of a secret', async () => {
    const world = stitchWorld()
    const { status } = await exchange(world, (await linked(world)).searchParams.get('code'), {
      client_secret: '',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'a.b.c',
    })
    expect(status).toBe(200)
  })

  it('comes back without a code where the user cancels', async () => {
    const world = stitchWorld()
    const back = await linked(world, { decision: 'deny' })
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state: 'state-1' })
    expect(back.searchParams.has('code')).toBe(false)
    expect(world.control.stitch.links()).toEqual([])
  })

  it('makes one link of a form that is sent twice', async () => {
    const world = stitchWorld()
    const page = new URL((await authorize(world)).headers.get('location') ?? '', IDENTITY)
    const send = () => world.fetch(page, { method: 'POST', body: new URLSearchParams({ bank: 'fnb', decision: 'allow' }) })
    const [one, two] = [await send(), await send()]
    expect(one.headers.get('location')).toBe(two.headers.get('location'))
    expect(world.control.stitch.links()).toHaveLength(1)
  })

  it('grants the second time what a login withholds the first time', async () => {
    const world = stitchWorld()
    for (const codes of [['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'], []]) {
      const { body } = await exchange(world, (await linked(world, { login: 'no-balances' })).searchParams.get('code'))
      const answer = await world.ask(body['access_token'] ?? '', '{ user { bankAccounts { currentBalance } } }')
      expect(codesOf(answer)).toEqual(codes)
    }
  })

  it('shows every bank that can be linked, and turns away at one whose login is down', async () => {
    const world = stitchWorld()
    const page = new URL((await authorize(world)).headers.get('location') ?? '', IDENTITY)
    const html = await (await world.fetch(page)).text()
    const shown = [...html.matchAll(/name="bank" value="(\w+)"/g)].map(([, id]) => id)
    expect(shown).toEqual(['fnb', 'absa', 'capitec', 'standard_bank', 'nedbank', 'investec', 'tymebank'])
    const send = (bank: string) => world.fetch(page, { method: 'POST', body: new URLSearchParams({ bank, decision: 'allow' }) })
    expect(await (await send('tymebank')).text()).toContain('TymeBank is not available right now')
    expect(await (await send('gtbank')).text()).toContain('Please choose a bank')
  })

  it('gives accounts that keep their ids when they are linked again', async () => {
    const world = stitchWorld()
    const [one, two] = [world.link('connects'), world.link('connects')]
    expect(one.accountIds).toEqual(two.accountIds)
    expect(one.accountIds.map((id) => atob(id))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^account\/fnb\/250655\/62\d{9}$/)]),
    )
    expect(codesOf(await world.ask(two.token, ACCOUNTS))).toEqual([])
  })
})

describe('a request to link', () => {
  it.each([
    [{ client_id: 'other' }, 'client_id'],
    [{ redirect_uri: 'https://evil.example/' }, 'redirect_uri'],
    [{ redirect_uri: 'javascript:alert(1)' }, 'redirect_uri'],
  ])('from or to somebody unknown, with %j, sends nobody anywhere', async (change, text) => {
    const response = await authorize(stitchWorld(), change)
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect(await response.text()).toContain(text)
  })

  it.each([
    [{ scope: 'accounts' }, 'invalid_scope'],
    [{ scope: 'openid everything' }, 'invalid_scope'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ nonce: 'short' }, 'invalid_request'],
    [{ nonce: 'n'.repeat(301) }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: '' }, 'invalid_request'],
  ])('that is not right in %j comes back with an error', async (change, error) => {
    const back = new URL((await authorize(stitchWorld(), change)).headers.get('location') ?? '')
    expect(Object.fromEntries(back.searchParams)).toEqual({ error, state: 'state-1' })
  })

  it('goes back to whitelisted addresses only, where there is a list', async () => {
    const world = stitchWorld({ script: { stitch: { settings: { redirectUris: ['https://app.example/return'] } } } })
    expect((await authorize(world, { redirect_uri: 'https://app.example/return' })).status).toBe(303)
    for (const redirect of [BACK, 'https://app.example/return/', 'https://app.example/return?x=1'])
      expect((await authorize(world, { redirect_uri: redirect })).status).toBe(400)
  })

  it('leaves no secret in the log', async () => {
    const world = stitchWorld()
    await linked(world)
    const text = JSON.stringify(world.control.log())
    expect(text).not.toContain(ASK.nonce)
    expect(text).not.toContain(ASK.code_challenge)
    expect(text).toContain('/connect/visits/***')
  })
})

describe('sha256', () => {
  /** FIPS 180-4, RFC 7636 (appendix B), and lengths on both sides of a block's end. */
  it.each([
    ['', '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'],
    ['abc', 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'],
    [VERIFIER, 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ])('of the text %j is the published digest', (text, expected) => {
    expect(sha256(text)).toBe(expected)
  })

  it.each([54, 55, 56, 63, 64, 65, 128, 1_000])('of %i letters is what the platform says', async (length) => {
    const text = 'ä'.repeat(length % 3) + 'x'.repeat(length)
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
    expect(sha256(text)).toBe(Buffer.from(bytes).toString('base64url'))
  })
})
