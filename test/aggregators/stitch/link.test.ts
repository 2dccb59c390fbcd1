import { describe, expect, it } from 'vitest'
import type { LinkResult, LinkReturn, LinkVisit, StitchOptions } from '../../../src/aggregators/stitch'
import { DeveloperError, SessionEndedError, UnreachableError, type AuthorizationRequest } from '../../../src/domain'
import {
  BACK,
  callAt,
  failed,
  FRESH_ID,
  FRESH_URL,
  given,
  going,
  issue,
  NOW,
  OK,
  pendingAuthorization,
  reauthorization,
  rejection,
  visitOf,
} from './given'

const AUTHORIZE = 'https://secure.stitch.money/connect/authorize?client_id=test&state=own'

function linking(over: Partial<StitchOptions> = {}, result?: LinkResult) {
  const visits: LinkVisit[] = []
  const done: LinkReturn[] = []
  const made = given(() => failed(reauthorization(FRESH_ID, FRESH_URL)), {
    link: (visit) => {
      visits.push(visit)
      return AUTHORIZE
    },
    completeLink: async (one) => {
      done.push(one)
      return result
    },
    ...over,
  })
  return { ...made, visits, done }
}

describe('the ways to begin', () => {
  it('are both ends of linking for a create, always a page for an update, and a call for a refresh', () => {
    const of = ({ entry }: { entry(intent: 'create' | 'update' | 'refresh'): unknown }) =>
      (['create', 'update', 'refresh'] as const).map(entry)
    expect(of(linking().aggregator)).toEqual(['redirect', 'redirect', 'call'])
    expect(of(given(() => OK).aggregator)).toEqual([null, 'redirect', 'call'])
    expect(of(given(() => OK, { link: () => AUTHORIZE }).aggregator)).toEqual([null, 'redirect', 'call'])
  })
})

describe('the page for linking', () => {
  const missing = issue('permission-missing', { missingScopes: ['balances'] })
  it('carries our nonce, and the host is told what is wanted', async () => {
    const { aggregator, visits, sent } = linking()
    const { url, interactionId } = await visitOf(aggregator, going({ intent: 'create', connectionId: null, issue: missing }))
    expect(url.href).toBe('https://secure.stitch.money/connect/authorize?client_id=test&state=n-1')
    expect(interactionId).toBeNull()
    expect(visits).toEqual([
      {
        intent: 'create',
        nonce: 'n-1',
        redirectUri: BACK,
        connectionId: null,
        institutionId: 'fnb',
        missingScopes: ['balances'],
      },
    ])
    expect(sent).toHaveLength(0)
  })

  const LINKS: [string, Partial<AuthorizationRequest>, boolean][] = [
    ['a first time', { intent: 'create', connectionId: null }, true],
    ['a first time after any stop', { intent: 'create', connectionId: null, issue: issue('service-trouble') }, true],
    ['an update', {}, true],
    ['a missing permission', { issue: missing }, true],
    ['a consent that is over', { issue: issue('consent-expired') }, true],
    ['a consent that will soon end', { issue: issue('consent-ending') }, true],
    ['a link that was declined', { issue: issue('authorization-declined') }, true],
    ['a link that was left', { issue: issue('authorization-unfinished') }, true],
    ['an interaction', { issue: issue('authorization-required', { interactionId: FRESH_ID }) }, false],
    ['an interaction that only the host knows of', { issue: issue('authorization-required') }, false],
    ['an interaction that was declined', { issue: issue('authorization-declined', { interactionId: FRESH_ID }) }, false],
    ['a return whose outcome could not be asked', { issue: issue('not-started') }, false],
  ]
  it.each(LINKS)('is for %s, with %j %s', async (_, over, links) => {
    const { aggregator, visits } = linking()
    await aggregator.authorizationUrl?.(going(over), callAt())
    expect(visits).toHaveLength(links ? 1 : 0)
  })

  it.each(['http://secure.stitch.money/', 'https://evil.example/', 'javascript:1', '', undefined as unknown as string])(
    'never opens at %s',
    async (address) => {
      const { aggregator } = linking({ link: () => address })
      const thrown = await rejection(aggregator.authorizationUrl?.(going(), callAt()))
      expect(thrown).toBeInstanceOf(DeveloperError)
      if (address) expect(String(thrown)).not.toContain(address)
    },
  )

  it('may be a URL, and does not change the one that the host holds', async () => {
    const held = new URL(AUTHORIZE)
    const { aggregator } = linking({ link: async () => held })
    expect((await visitOf(aggregator, going())).url.searchParams.get('state')).toBe('n-1')
    expect(held.searchParams.get('state')).toBe('own')
  })
})

describe('a host that cannot make the page', () => {
  it.each([
    ['fails', new Error('client_secret=5ecret'), { name: 'UnreachableError', kind: 'network', cause: undefined }],
    ['says that the session is over', new SessionEndedError(), { name: 'SessionEndedError', remedy: 'sign-in' }],
  ])('since it %s is told so', async (_, error, expected) => {
    const { aggregator } = linking({ link: () => Promise.reject(error) })
    const thrown = await rejection(aggregator.authorizationUrl?.(going(), callAt()))
    expect(thrown).toMatchObject(expected)
    expect(String(thrown)).not.toContain('5ecret')
  })
})

describe('a return from linking', () => {
  const first = pendingAuthorization({ intent: 'create', connectionId: null, attemptId: null })
  const withCode = { nonce: 'n-1', ids: [], code: 'c0de' }

  it('has its code exchanged by the host, once, and then the operation runs', async () => {
    const { aggregator, done, sent } = linking({}, { connectionId: 'link-9', institutionId: 'absa' })
    expect(await aggregator.completeAuthorization?.(withCode, first, callAt())).toMatchObject({
      status: 'begun',
      attempts: [{ intent: 'create', startedAt: NOW, connectionId: 'link-9', institutionId: 'absa' }],
    })
    expect(done).toEqual([{ code: 'c0de', nonce: 'n-1', redirectUri: BACK, connectionId: null, institutionId: 'fnb' }])
    expect(sent).toHaveLength(0)
  })

  it('of a link that was there keeps its name; a new one without a name has that of the operation', async () => {
    const { aggregator } = linking()
    expect(await aggregator.completeAuthorization?.(withCode, pendingAuthorization(), callAt())).toMatchObject({
      attempts: [{ connectionId: 'link-1' }],
    })
    expect(await aggregator.completeAuthorization?.(withCode, first, callAt())).toMatchObject({
      attempts: [{ connectionId: 'accounts' }],
    })
  })

  it.each([
    [null, 'authorization-unfinished', null],
    [{ nonce: 'n-1', ids: [] }, 'authorization-unfinished', null],
    [{ nonce: 'n-1', ids: [], error: 'access_denied' }, 'authorization-declined', 'access_denied'],
    [{ nonce: 'n-1', ids: [], error: 'access_denied', code: 'x' }, 'authorization-declined', 'access_denied'],
    [{ nonce: 'n-1', ids: [], error: 'invalid_scope' }, 'integration-fault', 'invalid_scope'],
    [{ nonce: 'n-1', ids: [], error: 'temporarily_unavailable' }, 'service-trouble', 'temporarily_unavailable'],
    [{ nonce: 'n-1', ids: [], error: 'login_required' }, 'authorization-unfinished', 'login_required'],
    [{ nonce: 'n-1', ids: [], error: 'toString' }, 'authorization-unfinished', 'toString'],
  ])('with %j leads to %s', async (back, scenario, code) => {
    const { aggregator, done } = linking()
    expect(await aggregator.completeAuthorization?.(back, first, callAt())).toMatchObject({
      status: 'stopped',
      issue: { scenario, code },
    })
    expect(done).toHaveLength(0)
  })

  it.each([
    ['invalid_grant', 'authorization-unfinished'],
    ['invalid_client', 'integration-fault'],
    ['odd words', 'authorization-unfinished'],
  ])('whose exchange answers %s leads to %s', async (error, scenario) => {
    const { aggregator } = linking({}, { error })
    expect(await aggregator.completeAuthorization?.(withCode, first, callAt())).toMatchObject({ issue: { scenario } })
  })

  it('of a link that was there before may find that its consent has ended', async () => {
    const { aggregator } = linking({}, { error: 'invalid_grant' })
    const back = { ...first, connectionId: 'link-1' }
    expect(await aggregator.completeAuthorization?.(withCode, back, callAt())).toMatchObject({
      issue: { scenario: 'consent-expired' },
    })
  })

  it('whose exchange was cut may have been heard: nothing of it is repeated', async () => {
    const { aggregator } = linking({ completeLink: () => Promise.reject(new Error('code=c0de')) })
    const thrown = await rejection(aggregator.completeAuthorization?.(withCode, first, callAt()))
    expect(thrown).toBeInstanceOf(UnreachableError)
    expect(thrown).toMatchObject({ delivered: null, cause: undefined })
  })

  it('whose exchange says that the session is over is taken at its word', async () => {
    const ended = new SessionEndedError('authorize')
    const { aggregator } = linking({ completeLink: () => Promise.reject(ended) })
    expect(await rejection(aggregator.completeAuthorization?.(withCode, first, callAt()))).toBe(ended)
  })
})
