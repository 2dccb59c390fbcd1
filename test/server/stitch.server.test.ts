import { describe, expect, it } from 'vitest'
import { stitchServer } from '../../src/server'
import { noScope } from './host'
import { expectConsole } from '../console/console.guard'
import { KEY, options, PAGE, stitchHost } from './stitch.world'

const post = (body?: unknown, as = 'alice') => ({ as, method: 'POST', ...(body === undefined ? {} : { body }) })
const MINUTE = 60_000

describe('linking a bank', () => {
  it('the address has PKCE, a nonce, the state of the page, and the scopes of the host', async () => {
    const { searchParams: query } = await stitchHost().visit('alice', 'state-1')
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: 'test-sandbox',
      response_type: 'code',
      redirect_uri: PAGE,
      state: 'state-1',
      code_challenge_method: 'S256',
      scope: 'openid offline_access accounts balances transactions',
    })
    expect([query.get('nonce')?.length, query.get('code_challenge')?.length]).toEqual([43, 43])
  })

  it('after the return the user’s queries are answered, and no answer has a token', async () => {
    const host = stitchHost()
    await host.link('alice')
    expect(JSON.stringify(await host.accounts('alice'))).toMatch(/"name":"\w/)
    expect(host.stored()).not.toMatch(/user\.|refresh\./)
  })

  it('a code is exchanged once, and its visit is over', async () => {
    const host = stitchHost()
    const back = await host.allow(await host.visit('alice', 'once'))
    const body = { nonce: 'once', code: back.get('code') }
    const answers = [await host.ask('/stitch/tokens', post(body)), await host.ask('/stitch/tokens', post(body))]
    expect(answers.map(({ text }) => text)).toEqual(['{}', '{"error":"invalid_grant"}'])
    expect(host.control.count({ path: '/connect/token' })).toBe(1)
  })

  it('a visit is over after thirty minutes', async () => {
    const host = stitchHost()
    const back = await host.allow(await host.visit('alice', 'late'))
    await host.clock.advance(31 * MINUTE)
    expect((await host.ask('/stitch/tokens', post({ nonce: 'late', code: back.get('code') }))).body).toEqual({
      error: 'invalid_grant',
    })
  })

  it('a code that Stitch refuses is told by Stitch’s own word', async () => {
    const host = stitchHost()
    await host.visit('alice', 'bad')
    expect((await host.ask('/stitch/tokens', post({ nonce: 'bad', code: 'made-up' }))).body).toEqual({ error: 'invalid_grant' })
  })

  it('a secret that Stitch refuses is told to the developer', async () => {
    expectConsole(/Stitch does not accept this client/)
    const host = stitchHost({ clientSecret: 'mistyped' })
    await host.visit('alice', 'client')
    const { text } = await host.ask('/stitch/tokens', post({ nonce: 'client', code: 'x' }))
    expect(text).toBe('{"error":"invalid_client"}')
  })

  it('a client can prove itself by a signed assertion', async () => {
    const pair = await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    )
    const host = stitchHost({ clientSecret: undefined, signingKey: pair.privateKey })
    await host.link('alice')
    const sent = new URLSearchParams(host.control.requests().find(({ url }) => url.endsWith('/connect/token'))?.body)
    const claims = JSON.parse(atob((sent.get('client_assertion') ?? '').split('.')[1] ?? ''))
    expect([claims.aud, claims.iss, sent.has('client_secret')]).toEqual([
      'https://secure.stitch.money/connect/token',
      'test-sandbox',
      false,
    ])
  })

  it('a second link takes the place of the first', async () => {
    const host = stitchHost()
    await host.link('alice', 'connects')
    await host.link('alice', 'fica')
    expect(JSON.stringify(await host.accounts('alice'))).toContain('bank_verification_required')
  })

  it('a link that is deleted is forgotten', async () => {
    const host = stitchHost()
    await host.link('alice')
    expect((await host.ask('/stitch/link', { method: 'DELETE' })).status).toBe(204)
    expect(await host.accounts('alice')).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
  })
})

describe('queries', () => {
  it.each([
    ['a key that is not listed', { key: 'payments' }],
    ['a name that the key does not have', { key: 'accounts', name: 'Names' }],
    ['a variable that the query does not declare', { key: 'names', variables: { id: 'x' } }],
    ['a query instead of a key', { key: 'names', name: 'mutation' }],
    ['a word of the language', { key: 'constructor' }],
  ])('%s is refused, and nothing is asked for', async (_, body) => {
    const host = stitchHost()
    await host.link('alice')
    const before = host.control.count()
    expect(await host.ask('/stitch/graphql', post(body))).toMatchObject({ status: 403, body: { kind: 'document-refused' } })
    expect(host.control.count()).toBe(before)
  })

  it('a text that the browser sends is not run: the server has its own', async () => {
    const host = stitchHost()
    await host.link('alice')
    await host.ask('/stitch/graphql', post({ key: 'names', query: 'mutation { pay }', operationName: 'Pay' }))
    const sent = JSON.parse(host.control.requests().at(-1)?.body ?? '{}')
    expect(sent).toEqual({ query: 'query Names { user { bankAccounts { id name } } }', variables: {} })
  })

  it.each([
    ['no key', {}],
    ['a list', '[]'],
    ['no JSON', 'key=names'],
    ['a body that is too long', { key: 'names', variables: 'x'.repeat(20_000) }],
  ])('%s is refused', async (_, body) => {
    expect([400, 413]).toContain((await stitchHost().ask('/stitch/graphql', post(body))).status)
  })

  it('a document that could pay cannot be listed', () => {
    const pay = 'mutation { userInitiatePayment }' as 'query'
    expect(() => stitchServer(options({ documents: { pay } }))).toThrow(/no query/)
  })

  it('the app’s own token runs only what is marked for it, and a user’s never does', async () => {
    const client = 'query Client { client { __typename } }'
    const documents = { app: { document: client, token: 'app' }, user: client } as const
    const host = stitchHost({ documents, appScopes: ['client_bankaccountverification'] })
    await host.link('alice')
    const [app, user] = [
      await host.ask('/stitch/graphql', post({ key: 'app' })),
      await host.ask('/stitch/graphql', post({ key: 'user' })),
    ]
    expect(app.text).not.toContain('FORBIDDEN')
    expect(user.text).toContain('FORBIDDEN')
  })

  it('without scopes for the app, what is marked for its token is forbidden and nothing is asked for', async () => {
    const host = stitchHost()
    expect((await host.ask('/stitch/graphql', post({ key: 'bank-health' }))).text).toContain('FORBIDDEN')
    expect(host.control.count()).toBe(0)
  })

  it.each([
    [429, 'too-soon'],
    [503, 'platform-unreachable'],
  ])('a %i of Stitch is a problem with the time to wait', async (status, kind) => {
    const host = stitchHost()
    await host.link('alice')
    host.control.fail({ path: '/graphql', fault: { kind: 'status', status, retryAfterS: 12 } })
    const { body, headers } = await host.ask('/stitch/graphql', post({ key: 'names' }))
    expect([body['kind'], headers.get('retry-after')]).toEqual([kind, '12'])
  })
})

describe('one user and another', () => {
  it('a code of bob’s visit is worth nothing in alice’s session, and stays worth something in his', async () => {
    const host = stitchHost()
    const back = await host.allow(await host.visit('bob', 'of-bob'))
    const body = { nonce: 'of-bob', code: back.get('code') }
    expect((await host.ask('/stitch/tokens', post(body, 'alice'))).body).toEqual({ error: 'invalid_grant' })
    expect((await host.ask('/stitch/tokens', post(body, 'bob'))).text).toBe('{}')
    expect(await host.accounts('alice')).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
  })

  it('a code that alice slips into bob’s visit is refused by its challenge', async () => {
    const host = stitchHost()
    const hers = await host.allow(await host.visit('alice', 'hers'))
    await host.visit('bob', 'his')
    expect((await host.ask('/stitch/tokens', post({ nonce: 'his', code: hers.get('code') }, 'bob'))).body).toEqual({
      error: 'invalid_grant',
    })
  })

  const ATTACKS: readonly [method: string, path: string, body: object | undefined][] = [
    ['POST', '/stitch/link', { nonce: 'n' }],
    ['POST', '/stitch/tokens', { nonce: 'n', code: 'c' }],
    ['POST', '/stitch/renew', undefined],
    ['POST', '/stitch/graphql', { key: 'names' }],
    ['GET', '/stitch/links', undefined],
    ['DELETE', '/stitch/link', undefined],
  ]

  it('every address of Stitch is attacked', () => {
    const routes = stitchServer(options()).routes(noScope)
    expect(routes.map(({ method, path }) => `${method} /stitch${path}`).sort()).toEqual(
      ATTACKS.map(([method, path]) => `${method} ${path}`).sort(),
    )
  })

  it.each(ATTACKS)('%s %s does nothing without a session, and nothing to another user', async (method, path, body) => {
    const host = stitchHost()
    await host.link('bob')
    const before = host.control.count()
    expect((await host.ask(path, { method, as: null, ...(body && { body }) })).status).toBe(401)
    expect(host.control.count()).toBe(before)
    await host.ask(path, { method, as: 'alice', ...(body && { body }) })
    expect(JSON.stringify(await host.accounts('bob'))).toContain('"name"')
  })

  it('tokens that are moved to another user in the store do not open', async () => {
    const values = new Map<string, string>()
    const host = stitchHost(
      {},
      {
        store: {
          get: async (key) => values.get(key) ?? null,
          take: async (key) => {
            const value = values.get(key) ?? null
            values.delete(key)
            return value
          },
          increment: async () => 1,
          compareAndSet: async (key, expected, value) => {
            if ((values.get(key) ?? null) !== expected) return false
            if (value === null) values.delete(key)
            else values.set(key, value)
            return true
          },
        },
      },
    )
    await host.link('alice')
    await host.link('bob')
    const [alices = '', bobs = ''] = [...values.keys()].filter((key) => key.startsWith('stitch:link:'))
    values.set(alices, values.get(bobs) ?? '')
    expect(await host.accounts('alice')).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    expect(JSON.stringify(await host.accounts('bob'))).toContain('"name"')
  })
})

it.each([
  ['no key', { encryptionKey: undefined }],
  ['a key that is too short', { encryptionKey: btoa('short') }],
  ['a key that is no base64', { encryptionKey: '€'.repeat(44) }],
  ['no keys', { encryptionKey: [] }],
  ['no client', { clientId: undefined }],
  ['no secret', { clientSecret: '' }],
  ['an address to return to without TLS', { redirectUri: 'http://app.example' }],
  ['a platform without TLS', { apiUrl: 'http://stitch.example' }],
])('stitchServer refuses %s when it is created, and does not repeat it', (_, over) => {
  const make = () => stitchServer(options(over))
  expect(make).toThrow(/^\[bank-connection-kit\]/)
  expect(make).not.toThrow(KEY)
})
