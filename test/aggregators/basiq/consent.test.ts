import { describe, expect, it } from 'vitest'
import { basiq, type BasiqOptions } from '../../../src/aggregators/basiq'
import {
  DeveloperError,
  type Aggregator,
  type CallContext,
  type AuthorizationRequest,
  type Issue,
  type PendingAuthorization,
  type StopScenario,
} from '../../../src/domain'
import { callAt, clockAt, CONNECTION, NOW, rejection, scripted } from './given'

const of = (over: Partial<BasiqOptions> = {}) => basiq({ version: '3', getToken: () => 'token-1', ...over })
const issue = (scenario: StopScenario) => ({ scenario }) as Issue<StopScenario>
const going = (over: Partial<AuthorizationRequest> = {}): AuthorizationRequest => ({
  intent: 'create',
  connectionId: null,
  institutionId: null,
  issue: null,
  nonce: 'n0nce/+ =',
  ...over,
})
const pageOf =
  (aggregator: Aggregator) =>
  async (where: AuthorizationRequest, call = callAt()): Promise<URL> => {
    const page = await aggregator.authorizationUrl?.(where, call)
    if (!(page instanceof URL)) throw new Error('Basiq tells an address and nothing else.')
    return page
  }
const urlOf = async (over: Partial<AuthorizationRequest> = {}, options: Partial<BasiqOptions> = {}) => {
  const url = await pageOf(of(options))(going(over))
  return { at: `${url.origin}${url.pathname}`, ...Object.fromEntries(url.searchParams) }
}
const HOME = { at: 'https://consent.basiq.io/home', token: 'token-1', state: 'n0nce/+ =' }

describe('the consent page', () => {
  it.each([
    ['a new bank', {}, {}],
    ['a bank that is chosen', { institutionId: 'AU00000' }, { institutionId: 'AU00000' }],
    ['an update', { intent: 'update', connectionId: CONNECTION, institutionId: 'AU00000' }, { connectionId: CONNECTION }],
    [
      'a rejected login',
      { intent: 'update', connectionId: CONNECTION, issue: issue('credentials-rejected') },
      { connectionId: CONNECTION },
    ],
    ['a declined one', { issue: issue('authorization-declined') }, {}],
    [
      'a consent that will soon end',
      { intent: 'update', connectionId: CONNECTION, issue: issue('consent-ending') },
      { action: 'extend' },
    ],
    [
      'a consent that has ended, which is given anew',
      { intent: 'update', connectionId: CONNECTION, institutionId: 'AU00000', issue: issue('consent-expired') },
      { institutionId: 'AU00000' },
    ],
    [
      'a consent that has ended, of a bank that nobody named',
      { intent: 'update', connectionId: CONNECTION, issue: issue('consent-expired') },
      {},
    ],
    [
      'a connection that is gone',
      { intent: 'create', connectionId: CONNECTION, institutionId: 'AU00000', issue: null },
      { institutionId: 'AU00000' },
    ],
    [
      'a permission to give again',
      { intent: 'update', connectionId: CONNECTION, issue: issue('authorization-required') },
      { action: 'reauthorise', connectionId: CONNECTION },
    ],
    [
      'a permission that is missing',
      { intent: 'update', connectionId: CONNECTION, issue: issue('permission-missing') },
      { action: 'manage' },
    ],
  ] as const)('has the parameters for %s', async (_, over, query) => {
    expect(await urlOf(over)).toEqual({ ...HOME, ...query })
  })

  const hosts: [string, BasiqOptions['consentUrl'], Record<string, string>][] = [
    [
      'an address',
      'http://127.0.0.1:4000/consent?theme=dark',
      { at: 'http://127.0.0.1:4000/consent', theme: 'dark', token: 'token-1' },
    ],
    [
      'an address of its own, with a token',
      () => 'https://host.example/c?token=own',
      { at: 'https://host.example/c', token: 'own' },
    ],
    [
      'an address as a URL',
      async () => new URL('https://host.example/c?token=own&action=connect'),
      { at: 'https://host.example/c', token: 'own', action: 'connect' },
    ],
    [
      'the action that deletes',
      () => 'https://host.example/c?token=own&action=UPDATE',
      { at: 'https://host.example/c', token: 'own' },
    ],
    ['a state of its own', () => 'https://host.example/c?token=own&state=x', { at: 'https://host.example/c', token: 'own' }],
  ]
  it.each(hosts)("may be the host's own: %s", async (_, consentUrl, expected) => {
    expect(await urlOf({}, { consentUrl })).toEqual({ state: HOME.state, ...expected })
  })

  it.each(['http://host.example/c', 'javascript:alert(1)', '/consent', 'https://user:pass@host.example/c'])(
    'never opens at %s',
    async (consentUrl) => {
      expect(await rejection(urlOf({}, { consentUrl }))).toBeInstanceOf(DeveloperError)
    },
  )

  it('is not built with an invalid id, or without a token', async () => {
    expect(await rejection(urlOf({ intent: 'update', connectionId: 'a b' }))).toBeInstanceOf(DeveloperError)
    const { fetch } = scripted(() => new Response())
    const without = basiq({ version: '3', fetch, consentUrl: () => 'https://host.example/c' })
    expect(await rejection(without.authorizationUrl?.(going(), callAt()) ?? Promise.resolve())).toBeInstanceOf(DeveloperError)
  })

  it('gets a token that is valid for a while', async () => {
    const reasons: string[] = []
    const aggregator = of({
      getToken: (why) => {
        reasons.push(why)
        return `token-${reasons.length}`
      },
    })
    const clock = clockAt(NOW)
    const call: CallContext = { userKey: 'user-1', signal: new AbortController().signal, clock }
    const token = async () => (await pageOf(aggregator)(going(), call)).searchParams.get('token')
    expect([await token(), await token()]).toEqual(['token-1', 'token-1'])
    clock.move(31 * 60_000)
    expect(await token()).toBe('token-2')
    expect(reasons).toEqual(['first', 'expired'])
  })
})

describe('a return', () => {
  const parse = (query: string) => of().parseAuthorizationResponse?.(new URL(`https://app.example/back?${query}`))
  it.each([
    ['jobId=a&jobIds=a&state=n', { nonce: 'n', ids: ['a'] }],
    ['jobId=c&jobIds=a,b,c&state=n', { nonce: 'n', ids: ['c', 'a', 'b'] }],
    ['jobIds=a%2Cb&state=n', { nonce: 'n', ids: ['a', 'b'] }],
    ['jobIds=a&jobIds=b', { nonce: '', ids: ['a', 'b'] }],
    ['jobId=a,b,,%20c', { nonce: '', ids: ['a', 'b', 'c'] }],
    ['jobId=%3Cscript%3E&jobIds=../x,a/b&state=n', { nonce: 'n', ids: [] }],
    ['state=n', { nonce: 'n', ids: [] }],
    ['state=n&error=access_denied', { nonce: 'n', ids: [], error: 'access_denied' }],
    ['', null],
    ['error=access_denied', null],
    ['jobId=&jobIds=%20', null],
    ['jobId=null&jobIds=undefined', null],
    ['jobId=undefined&jobIds=undefined,NaN&state=n', { nonce: 'n', ids: [] }],
    ['jobId=Null&jobIds=null-1&state=n', { nonce: 'n', ids: ['null-1'] }],
    ['code=x', null],
  ])('is read from %s', (query, back) => {
    expect(parse(query)).toEqual(back)
  })

  it('is read with no more jobs than a visit can make', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `job-${index}`)
    expect(parse(`jobIds=${ids.join(',')}`)?.ids).toHaveLength(20)
  })

  it('tells which parameters it added to the address', () => {
    expect(of().responseParameters).toEqual(['jobId', 'jobIds', 'state'])
  })

  it('is read by version 3 alone', () => {
    const old = basiq({ version: '2.1', getToken: () => 't' })
    expect([old.parseAuthorizationResponse, old.completeAuthorization, old.authorizationUrl]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the outcome of a visit', () => {
  const pendingAuthorization = (over: Partial<PendingAuthorization> = {}): PendingAuthorization => ({
    flow: 'f',
    nonce: 'n',
    intent: 'create',
    connectionId: null,
    institutionId: 'AU00000',
    attemptId: null,
    interactionId: null,
    requestedAt: NOW - 60_000,
    ...over,
  })
  const finish = (ids: string[] | null, over: Partial<PendingAuthorization> = {}, error?: string) =>
    of().completeAuthorization?.(ids === null ? null : { nonce: 'n', ids, error }, pendingAuthorization(over), callAt())
  const base = { intent: 'create', startedAt: NOW, joined: false, connectionId: null, institutionId: null }

  it('is an attempt for each job', async () => {
    expect(await finish(['c', 'a', 'b'])).toEqual({
      status: 'begun',
      attempts: [
        { ...base, id: 'c' },
        { ...base, id: 'a' },
        { ...base, id: 'b' },
      ],
    })
    expect(await finish(['a'])).toMatchObject({ attempts: [{ id: 'a', institutionId: 'AU00000' }] })
  })

  it('is for the updated connection in its first attempt', async () => {
    expect(await finish(['a', 'b'], { intent: 'update', connectionId: CONNECTION })).toMatchObject({
      attempts: [
        { id: 'a', intent: 'update', connectionId: CONNECTION },
        { id: 'b', intent: 'update', connectionId: null },
      ],
    })
  })

  it.each([
    ['nothing', null, undefined, 'authorization-unfinished', null],
    ['no job', [], undefined, 'authorization-unfinished', null],
    ['ids that are none', ['<b>'], undefined, 'authorization-unfinished', null],
    ['a refusal', [], 'access_denied', 'authorization-declined', 'access_denied'],
  ])('is as expected with %s', async (_, ids, error, scenario, code) => {
    expect(await finish(ids, {}, error)).toMatchObject({ status: 'stopped', issue: { scenario, code } })
  })
})
