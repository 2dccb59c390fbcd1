import { describe, expect, it } from 'vitest'
import { basiq, throughProxy, type BasiqOptions } from '../../../src/aggregators/basiq'
import { DeveloperError, type Reading } from '../../../src/domain'
import { attempt, callAt, job, JOB, json, pendingStep, scripted, success, USER } from './given'

const getToken = () => 'token-1'
const fetch = async () => json(200, {})
const refreshConnection = async () => ({})

describe('an adapter of', () => {
  it.each([
    ['2.1 in full', { version: '2.1', userId: USER, getToken, refreshConnection }, ['form', 'form', 'call']],
    ['2.1 without refresh', { version: '2.1', userId: USER, getToken }, ['form', 'form', null]],
    ['2.1 without a user', { version: '2.1', getToken }, [null, null, null]],
    ['2.1 without a token', { version: '2.1', userId: USER, fetch }, [null, null, null]],
    ['3 with a token', { version: '3', getToken }, ['redirect', 'redirect', null]],
    [
      '3 with an address of its own',
      { version: '3', fetch, consentUrl: () => 'https://x.example' },
      ['redirect', 'redirect', null],
    ],
    ['3 with an address only', { version: '3', fetch, consentUrl: 'https://x.example' }, [null, null, null]],
    ['3 with refresh alone', { version: '3', fetch, refreshConnection }, [null, null, 'call']],
  ] as const)('version %s offers exactly the ways to begin that its options allow', (_, options, entries) => {
    const { entry } = basiq(options)
    expect([entry('create'), entry('update'), entry('refresh')]).toEqual(entries)
  })
})

describe('what cannot be right', () => {
  it.each([
    ['an unknown version', { version: '3.0', getToken }],
    ['no version', { getToken }],
    ['neither token nor fetch', { version: '3' }],
    ['a user that is no id', { version: '2.1', getToken, userId: 'a/b' }],
    ['an API over http', { version: '2.1', getToken, apiUrl: 'http://au-api.basiq.io' }],
    ['an API that is a path', { version: '2.1', getToken, apiUrl: '/api/basiq' }],
  ])('%s is said at once, in three sentences', (_, options) => {
    const make = () => basiq(options as BasiqOptions)
    expect(make).toThrow(DeveloperError)
    expect(make).toThrow(/^\[bank-connection-kit\] \w[^]*\. [A-Z][^]*\. [A-Z][^]*\.$/)
  })
})

it('the adapter tells its name and the pattern of its ids', () => {
  const { name, idPattern } = basiq({ version: '3', getToken })
  expect(name).toBe('basiq')
  expect(
    ['a', 'A-9_', 'x'.repeat(128), '', 'x'.repeat(129), 'a b', 'a/b', 'a\n'].filter((id) => idPattern.test(id)),
  ).toHaveLength(3)
})

it('the adapter tells the name on the consent page, unless the page is at an address of the host’s', () => {
  expect(basiq({ version: '3', getToken }).platform).toBe('Basiq')
  expect(basiq({ version: '3', getToken, consentUrl: 'https://connect.host.example/' }).platform).toBeUndefined()
})

describe('through a proxy', () => {
  it('looks are sent without the token, while logins and answers are sent straight to Basiq', async () => {
    const seen: [url: string, authorization: string | null][] = []
    const send = async (input: RequestInfo | URL, init?: RequestInit) => {
      seen.push([typeof input === 'string' ? input : '', new Headers(init?.headers).get('authorization')])
      return json(202, job([pendingStep('verify-credentials')]))
    }
    const aggregator = basiq({ version: '2.1', userId: USER, getToken, fetch: throughProxy('/api/basiq/', send) })
    await aggregator.read(attempt(), callAt())
    await aggregator.institution?.('AU00000', callAt())
    const credentials = { loginId: 'a', password: 'b' }
    await aggregator.begin({ intent: 'create', connectionId: null, institutionId: 'AU00000', credentials }, callAt())
    await aggregator.answerChallenge?.(attempt(), { id: 'c', kind: 'code', prompts: [''], expiresAt: null }, ['1'], callAt())
    expect(seen).toEqual([
      [`/api/basiq/jobs/${JOB}`, null],
      ['/api/basiq/institutions/AU00000', null],
      [`https://au-api.basiq.io/users/${USER}/connections`, 'Bearer token-1'],
      [`https://au-api.basiq.io/jobs/${JOB}/mfa`, 'Bearer token-1'],
    ])
  })
})

describe('a push', () => {
  const setUp = () => {
    const readings: Reading[] = []
    let push: (value: unknown) => void = () => undefined
    let stopped = 0
    const aggregator = basiq({
      version: '3',
      getToken,
      subscribe: (_, give) => {
        push = give
        return () => {
          stopped += 1
        }
      },
    })
    const stop = aggregator.subscribe?.(attempt(), (reading) => readings.push(reading), {
      ...callAt(),
      onOpen: () => undefined,
    })
    return { readings, push: (value: unknown) => push(value), stop: () => stop?.(), stops: () => stopped }
  }

  it('is read as a look is', () => {
    const { readings, push } = setUp()
    push(job([success('verify-credentials'), pendingStep('retrieve-accounts')]))
    expect(readings).toMatchObject([{ status: 'working', milestone: 'retrieving' }])
  })

  it('of another job, or of nothing, is not', () => {
    const { readings, push } = setUp()
    for (const value of [null, 'x', {}, [], job([], { id: 'another' })]) push(value)
    expect(readings).toEqual([])
  })

  it('is not heard after the end', () => {
    const { readings, push, stop, stops } = setUp()
    stop()
    push(job([]))
    expect(readings).toEqual([])
    expect(stops()).toBe(1)
  })

  it('is not offered where the host has none', () => {
    expect(basiq({ version: '3', getToken }).subscribe).toBeUndefined()
  })
})

it('the adapter sends no request until it is told to read or to begin', async () => {
  const { fetch: send, sent } = scripted(() => json(200, job([])))
  const aggregator = basiq({ version: '3', fetch: send, getToken })
  aggregator.entry('create')
  aggregator.parseAuthorizationResponse?.(new URL('https://app.example/?jobId=a'))
  expect(sent).toHaveLength(0)
})
