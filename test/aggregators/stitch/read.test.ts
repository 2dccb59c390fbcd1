import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeveloperError, SessionEndedError, UnreachableError } from '../../../src/domain'
import { afterReading, nextLookAt, timedOutAt, type Look } from '../../../src/policy'
import { attempt, callAt, clockAt, error, EXPIRED, failed, given, KEY, NOW, OK, rejection } from './given'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a run', () => {
  it('asks nothing of Stitch as it begins, and each run is an attempt of its own', async () => {
    const { aggregator, sent } = given(() => OK)
    const request = { intent: 'refresh' as const, connectionId: 'link-1', institutionId: 'fnb', credentials: null }
    const [one, other] = [await aggregator.begin(request, callAt()), await aggregator.begin(request, callAt())]
    if (one.status !== 'begun' || other.status !== 'begun') return expect.fail('It did not begin.')
    expect(sent).toHaveLength(0)
    expect(one.attempts[0]).toMatchObject({ intent: 'refresh', startedAt: NOW, joined: false, connectionId: 'link-1' })
    expect(one.attempts[0].id).not.toBe(other.attempts[0].id)
    expect(one.attempts[0].id).toMatch(aggregator.idPattern)
    expect((await aggregator.read(one.attempts[0], callAt())).status).toBe('connected')
  })

  it('sends the operation, once and unchanged, at each look', async () => {
    const variables = { first: 3 }
    const document = 'query A($first: UInt) { user { bankAccounts { id } } }' as const
    const { aggregator, sent } = given(() => failed(error('RESULT_PENDING')), {
      operation: { key: KEY, document, variables, essential: [] },
    })
    await aggregator.read(attempt(), callAt())
    await aggregator.read(attempt(), callAt())
    expect(sent).toEqual([
      { key: KEY, query: document, variables },
      { key: KEY, query: document, variables },
    ])
  })

  it('of an operation that is no longer offered counts as gone', async () => {
    const { aggregator, sent } = given(() => OK)
    const reading = await aggregator.read(attempt({ id: 'other~x.1' }), callAt())
    expect(reading).toMatchObject({ status: 'stopped', issue: { scenario: 'attempt-gone' } })
    expect(sent).toHaveLength(0)
  })

  it('without a named link is identified by its key, so that it can run again', async () => {
    const { aggregator } = given(() => OK)
    expect(await aggregator.read(attempt({ connectionId: null }), callAt())).toMatchObject({ connectionId: KEY })
  })

  it('that stops keeps what arrived', async () => {
    const data = { user: { bankAccounts: [{ id: 'a' }], x: null } }
    const { aggregator } = given(() => ({ errors: [error('BAD_USER_INPUT', {}, ['user', 'x'])], data }))
    expect(await aggregator.read(attempt(), callAt())).toMatchObject({ issue: { scenario: 'input-invalid' }, data })
  })

  it('that a developer has to mend says so once, and quotes nothing of the answer', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { aggregator } = given(() => failed({ ...error('GRAPHQL_PARSE_FAILED'), message: 'acc0unt 62425239471' }))
    await aggregator.read(attempt(), callAt())
    await aggregator.read(attempt(), callAt())
    expect(log).toHaveBeenCalledTimes(1)
    const [notice] = log.mock.calls.flat().map(String)
    expect(notice).toContain('GRAPHQL_PARSE_FAILED')
    expect(notice).not.toContain('62425239471')
  })
})

describe('an execute that', () => {
  const failure = async (answer: () => unknown) => rejection(given(answer).aggregator.read(attempt(), callAt()))

  it.each([
    ['rejects', () => Promise.reject(new TypeError('Failed with token-5ecret')), 'network'],
    [
      'throws at once',
      () => {
        throw new Error('token-5ecret')
      },
      'network',
    ],
    ['rejects with nothing', () => Promise.reject(undefined as unknown as Error), 'network'],
  ])('%s', async (_, answer, kind) => {
    const thrown = await failure(answer)
    expect(thrown).toBeInstanceOf(UnreachableError)
    expect(thrown).toMatchObject({ kind, cause: undefined })
    expect(String(thrown)).not.toContain('5ecret')
  })

  it.each([
    ['undefined', () => undefined, 'undefined'],
    ['text', () => 'ok', 'string'],
    ['a page', () => '<html>502 token-5ecret</html>', 'string'],
    ['an empty body', () => '', 'string'],
    ['nothing known', () => ({}), 'an object'],
    ['a list', () => [], 'a list'],
    ["a server's own error", () => ({ error: 'Unauthorized token-5ecret' }), 'an object with error'],
    ["a gateway's message", () => ({ message: 'Internal server error', 'x <b>': 1 }), 'an object with message'],
    ['an error of no known client', () => ({ data: null, error: 'token-5ecret' }), 'an object with data, error'],
  ])('resolves to %s counts as no answer, and the developer is told once what came', async (_, answer, told) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const thrown = await failure(answer)
    await failure(answer)
    const said = log.mock.calls.map(String).join()
    log.mockRestore()
    expect(thrown).toMatchObject({ kind: 'malformed', cause: undefined })
    expect(said).toContain(`resolved to ${told},`)
    expect(said.match(/resolved to/g)).toHaveLength(1)
    expect(said + String(thrown)).not.toContain('5ecret')
  })

  it('resolves to a Response is a mistake of the host', async () => {
    expect(await failure(() => new Response('{}'))).toBeInstanceOf(DeveloperError)
  })

  it.each([new UnreachableError('rate-limit', { retryAt: NOW + 5 }), new SessionEndedError('sign-in')])(
    'throws an error of the kit is believed: %s',
    async (thrown) => {
      expect(await failure(() => Promise.reject(thrown))).toBe(thrown)
    },
  )

  it('rejects with the answer in its hands is read', async () => {
    const response = { errors: [error('FORBIDDEN', {}, ['user', 'bankAccounts', 0, 'x'])], data: OK.data }
    const { aggregator } = given(() => Promise.reject(Object.assign(new Error('GraphQL'), { response })))
    expect(await aggregator.read(attempt(), callAt())).toMatchObject({ status: 'connected', data: OK.data })
  })

  it('was aborted rejects with the host’s reason', async () => {
    const controller = new AbortController()
    controller.abort()
    const thrown = new DOMException('gone', 'AbortError')
    const { aggregator } = given(() => Promise.reject(thrown))
    expect(await rejection(aggregator.read(attempt(), callAt(NOW, controller.signal)))).toBe(thrown)
  })

  it('has errors that are no list keeps the data', async () => {
    const { aggregator } = given(() => ({ ...OK, errors: { message: 'odd' } }))
    expect(await aggregator.read(attempt(), callAt())).toMatchObject({ status: 'connected', data: OK.data })
  })
})

describe('a result that is pending', () => {
  /** Looks as the policy says until the time is up; answers how often. */
  const looks = async (forMs: number, minutesOfToken = Infinity) => {
    const clock = clockAt(NOW)
    let renewals = 0
    let tokenUntil = NOW + minutesOfToken * 60_000
    const { aggregator, sent } = given(() => (clock.now() >= tokenUntil ? EXPIRED : failed(error('RESULT_PENDING'))), {
      renewSession: async () => {
        renewals += 1
        tokenUntil = clock.now() + minutesOfToken * 60_000
        return 'renewed'
      },
    })
    let look: Look | null = null
    let count = 0
    while (clock.now() - NOW <= forMs) {
      const reading = await aggregator.read(attempt(), { userKey: 'user-1', clock, signal: new AbortController().signal })
      count += 1
      look = afterReading(look, reading, look?.reading?.status === reading.status, clock.now(), NOW)
      const outAt = timedOutAt(look)
      if (outAt !== null && clock.now() >= outAt) return { count, renewals, requests: sent.length, ended: clock.now() - NOW }
      const at = nextLookAt({ look, expected: null, hidden: false, pushed: false, seed: 'x' })
      clock.move((at ?? Infinity) - clock.now())
    }
    return { count, renewals, requests: sent.length, ended: null }
  }

  it('for two minutes costs at most 20 requests', async () => {
    const { requests } = await looks(120_000)
    expect(requests).toBeLessThanOrEqual(20)
    expect(requests).toBeGreaterThan(8)
  })

  it('for two hours costs at most 60 requests, renewals of a 15-minute token with their repetitions included', async () => {
    const { requests, renewals, count } = await looks(120 * 60_000, 15)
    expect(requests).toBeLessThanOrEqual(60)
    expect(renewals).toBeGreaterThanOrEqual(6)
    expect(requests).toBe(count + renewals)
  })

  it('is given up after 130 minutes, whatever was renewed meanwhile', async () => {
    const { ended } = await looks(200 * 60_000, 15)
    expect(ended).toBeGreaterThanOrEqual(130 * 60_000)
    expect(ended).toBeLessThan(136 * 60_000)
  })

  it.each([
    [error('RESOURCE_UNAVAILABLE', { reason: 'unable_to_connect' }), 'bank-outage'],
    [error('VERIFICATION_ERROR', { reason: 'x' }), 'account-not-verified'],
  ])('may end in any other way', async (one, scenario) => {
    const { aggregator } = given((_, index) => failed(index === 0 ? error('RESULT_PENDING') : one))
    expect((await aggregator.read(attempt(), callAt())).status).toBe('working')
    expect(await aggregator.read(attempt(), callAt())).toMatchObject({ issue: { scenario } })
  })
})
