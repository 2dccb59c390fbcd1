import { describe, expect, it } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { createBankConnection } from '../../src/connection'
import { DeveloperError, type ConnectionRequest } from '../../src/domain'
import { memoryStorage, MINUTE, SECOND, testWorld } from './world'

const getToken = () => 'token'

const formKit = basiq({ version: '2.1', userId: 'user-1', getToken })

const withRefresh = basiq({ version: '2.1', userId: 'user-1', getToken, refreshConnection: async () => ({}) })

const creating =
  (request: unknown, aggregator = withRefresh) =>
  () =>
    createBankConnection({ userKey: 'user-1', aggregator, request: request as ConnectionRequest })

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a request that cannot be begun', () => {
  it.each([
    ['an unknown intent', { intent: 'connect' }, withRefresh, /request\.intent is "connect"/],
    ['no intent', {}, withRefresh, /request\.intent is undefined/],
    ['follow without intent', { follow: 'job-1' }, withRefresh, /intent is undefined.*Add intent/s],
    ['follow with an id that is a path', { follow: '../users', intent: 'create' }, withRefresh, /does not look like one/],
    ['update without a connection', { intent: 'update' }, withRefresh, /names no connection/],
    [
      'refresh without the callback',
      { intent: 'refresh', connectionId: 'c1' },
      formKit,
      /no way to begin that.*refresh callback/s,
    ],
    ['a form without a bank', { intent: 'create' }, withRefresh, /names no bank.*Add institutionId/s],
    ['a reason that is none', { intent: 'refresh', connectionId: 'c1', reason: 'toString' }, withRefresh, /is no scenario/],
  ])('%s is told to the developer: what, why and how to mend it', (_, request, aggregator, text) => {
    expect(creating(request, aggregator)).toThrow(DeveloperError)
    expect(creating(request, aggregator)).toThrow(text)
    expect(creating(request, aggregator)).toThrow(/^\[bank-connection-kit\] /)
  })
})

describe('a connection without a user', () => {
  const made = (userKey: unknown) => () =>
    createBankConnection({
      userKey: userKey as string,
      aggregator: formKit,
      request: { intent: 'create', institutionId: 'AU00000' },
    })

  it.each([
    ['an empty userKey', '', /userKey is empty/],
    ['no userKey', undefined, /userKey is of the type undefined/],
    ['a userKey that is a number', 7, /userKey is of the type number/],
    ['a userKey that is null', null, /userKey is of the type object/],
  ])('is refused for %s', (_, userKey, said) => {
    expect(made(userKey)).toThrow(DeveloperError)
    expect(made(userKey)).toThrow(said)
    expect(made(userKey)).toThrow(/Pass your own id of the signed-in user/)
  })
})

describe('a host whose objects are frozen', () => {
  it('connects like any other', async () => {
    const { clock, follow, aggregator } = testWorld()
    const flow = follow(Object.freeze({ ...create }), {
      aggregator: Object.freeze(aggregator()),
      resume: Object.freeze({ storage: Object.freeze(memoryStorage()) }),
    })
    await clock.advance(SECOND)
    flow.connection.actions.submitCredentials(Object.freeze({ loginId: 'gavinBelson', password: 'hooli2016' }))
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })
})

describe('a time that a request names', () => {
  const follow = (startedAt: unknown) => {
    const { clock, follow: start } = testWorld()
    const flow = start({ follow: 'job-1', intent: 'create', startedAt } as ConnectionRequest)
    return [flow.connection.getSnapshot().context.attempt?.startedAt, clock.now()]
  }

  it.each([Number.NaN, Infinity, -Infinity, '2026-11-22', null])('is now if it is %s', (startedAt) => {
    const [at, now] = follow(startedAt)
    expect(at).toBe(now)
  })

  it('is never in the future', () => {
    const [at, now] = follow(Date.UTC(2036, 0, 1))
    expect(at).toBe(now)
    expect(follow(Date.UTC(2026, 10, 21))[0]).toBe(Date.UTC(2026, 10, 21))
  })

  it('as the end of a consent is on the screen if it is a time', () => {
    const ends = (endsAt: unknown) => {
      const world = testWorld()
      const request = { intent: 'refresh', connectionId: 'c1', reason: 'consent-ending', endsAt } as ConnectionRequest
      return world.follow(request).connection.getSnapshot().context.issue?.endsAt
    }
    expect([Date.UTC(2026, 11, 1), Number.NaN, 'soon'].map(ends)).toEqual([Date.UTC(2026, 11, 1), undefined, undefined])
  })
})
