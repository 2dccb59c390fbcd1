import { describe, expect, it, vi } from 'vitest'
import { basiq } from '../../../src/aggregators/basiq'
import { DeveloperError, SessionEndedError, UnreachableError } from '../../../src/domain'
import { attempt, callAt, fault, job, JOB, json, NOW, pendingStep, rejection, scripted, USER } from './given'

const working = job([pendingStep('verify-credentials')])

const reader = (answer: () => Response | Promise<Response>) => {
  const { fetch, sent } = scripted(answer)
  return { sent, aggregator: basiq({ version: '2.1', userId: USER, fetch, getToken: () => 'token-1' }) }
}
const readBy = (answer: () => Response | Promise<Response>, at = NOW) => reader(answer).aggregator.read(attempt(), callAt(at))

describe('a look', () => {
  it('requests the job with the token, past every cache', async () => {
    const { aggregator, sent } = reader(() => json(200, working))
    expect(await aggregator.read(attempt(), callAt())).toMatchObject({ status: 'working', milestone: 'queued' })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      url: `https://au-api.basiq.io/jobs/${JOB}`,
      about: { call: 'job', secret: false },
      init: { method: 'GET', cache: 'no-store' },
    })
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token-1')
  })

  it('goes to the address that the host gave', async () => {
    const { fetch, sent } = scripted(() => json(200, working))
    const aggregator = basiq({ version: '3', fetch, apiUrl: 'http://127.0.0.1:4000/basiq/' })
    await aggregator.read(attempt(), callAt())
    expect(sent[0]?.url).toBe(`http://127.0.0.1:4000/basiq/jobs/${JOB}`)
  })

  it.each(['', 'a/b', '../users', 'a?b', 'a%2Fb', 'ä', 'x'.repeat(129), '<script>'])('never asks for the id %j', async (id) => {
    const { aggregator, sent } = reader(() => json(200, working))
    expect(await rejection(aggregator.read(attempt({ id }), callAt()))).toBeInstanceOf(DeveloperError)
    expect(sent).toHaveLength(0)
  })
})

describe('a response that becomes a reading', () => {
  it.each([
    [
      '404',
      fault(404, { code: 'resource-not-found', detail: 'Requested resource is not found' }),
      'attempt-gone',
      'resource-not-found',
    ],
    [
      '400 that says so',
      fault(400, { code: 'resource-not-found', title: 'Requested job does not exist' }),
      'attempt-gone',
      'resource-not-found',
    ],
    ['400 that says so in words only', fault(400, { detail: 'Requested job does not exist' }), 'attempt-gone', 'http-400'],
    ['410', fault(410, { code: 'resource-no-longer-available' }), 'attempt-gone', 'resource-no-longer-available'],
    ['404 of a wrong address', fault(404, { title: 'Route not found for this API version' }), 'integration-fault', 'http-404'],
    [
      '400 of another kind',
      fault(400, { code: 'parameter-not-valid', detail: 'Job ID value is not valid' }),
      'integration-fault',
      'parameter-not-valid',
    ],
    ['405', fault(405, { code: 'method-not-allowed' }), 'integration-fault', 'method-not-allowed'],
    ["another user's, 401", fault(401, { code: 'unauthorized-access' }), 'attempt-gone', 'unauthorized-access'],
    ["another user's, the other spelling", fault(401, { code: 'unauthorised-access' }), 'attempt-gone', 'unauthorized-access'],
    [
      'several errors',
      fault(400, { code: 'unsupported-accept' }, { code: 'resource-not-found' }),
      'attempt-gone',
      'unsupported-accept',
    ],
  ])('stops the work after %s', async (_, response, scenario, code) => {
    expect(await readBy(() => response.clone())).toMatchObject({
      status: 'stopped',
      issue: { scenario, code, reference: { attemptId: JOB, institutionId: 'AU00000', at: NOW } },
    })
  })

  it('is marked as foreign for another user’s job alone', async () => {
    const foreignOf = async (response: Response) => {
      const reading = await readBy(() => response.clone())
      return reading.status === 'stopped' && reading.issue.foreign
    }
    expect(await foreignOf(fault(401, { code: 'unauthorized-access' }))).toBe(true)
    expect(await foreignOf(fault(404, { code: 'resource-not-found' }))).toBeUndefined()
  })

  it('keeps the correlation id for support', async () => {
    expect(await readBy(() => fault(405, { code: 'method-not-allowed' }))).toMatchObject({
      issue: { reference: { correlationId: 'bd1183d9-c9d8-11e7' } },
    })
  })

  it('tells the developer once of a token that may not read, and tells the user nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { aggregator } = reader(() => fault(403, { code: 'forbidden-access', detail: 'Access to this resource is forbidden' }))
    const first = await aggregator.read(attempt(), callAt())
    await aggregator.read(attempt(), callAt())
    expect(first).toMatchObject({ status: 'stopped', issue: { scenario: 'integration-fault', code: 'forbidden-access' } })
    expect(log).toHaveBeenCalledTimes(1)
    const [notice] = log.mock.calls.flat().map(String)
    expect(notice).toMatch(/\[bank-connection-kit\] .*forbidden-access.*throughProxy/)
    expect(notice).not.toContain('token-1')
    log.mockRestore()
  })
})

describe('a response that says nothing of the job', () => {
  const html = '<!doctype html><title>Bad gateway</title>'
  it.each([
    ['503 with a code that also means a bank', () => fault(503, { code: 'service-unavailable' }), 'server', null],
    ['500 with a code that also means a fault', () => fault(500, { code: 'parameter-not-valid' }), 'server', null],
    ['502 as a page', () => new Response(html, { status: 502 }), 'server', null],
    ['503 with a time', () => new Response('', { status: 503, headers: { 'retry-after': '300' } }), 'server', NOW + 300_000],
    ['408', () => new Response('', { status: 408 }), 'server', null],
    ['404 without a body', () => new Response(null, { status: 404 }), 'malformed', null],
    ['404 of a router', () => json(404, { message: 'no Route matched with those values' }), 'malformed', null],
    ['410 as a page', () => new Response('gone', { status: 410 }), 'malformed', null],
    ['400 of a load balancer', () => new Response('<center>400 Bad Request</center>', { status: 400 }), 'malformed', null],
    ['421 of a content network', () => new Response('Misdirected Request', { status: 421 }), 'malformed', null],
    [
      'a redirect',
      () => new Response('', { status: 302, headers: { location: 'https://portal.example/login' } }),
      'malformed',
      null,
    ],
    ['a captive portal', () => new Response(html), 'malformed', null],
    ['429', () => fault(429, { code: 'too-many-requests' }), 'rate-limit', NOW + 30_000],
    ['429 as a page', () => new Response(html, { status: 429 }), 'rate-limit', NOW + 30_000],
    ['429 with seconds', () => new Response('', { status: 429, headers: { 'retry-after': '7' } }), 'rate-limit', NOW + 7000],
    [
      '429 with a date',
      () => new Response('', { status: 429, headers: { 'retry-after': 'Wed, 25 Sep 2024 04:17:00 GMT' } }),
      'rate-limit',
      1_727_237_820_000,
    ],
    [
      '429 with a date, from a server whose clock is an hour ahead',
      () =>
        new Response('', {
          status: 429,
          headers: { 'retry-after': 'Wed, 25 Sep 2024 05:17:00 GMT', date: 'Wed, 25 Sep 2024 05:16:30 GMT' },
        }),
      'rate-limit',
      NOW + 30_000,
    ],
    [
      '429 with a past date',
      () => new Response('', { status: 429, headers: { 'retry-after': 'Wed, 25 Sep 2019 04:17:00 GMT' } }),
      'rate-limit',
      NOW,
    ],
    [
      '429 with nonsense',
      () => new Response('', { status: 429, headers: { 'retry-after': 'later' } }),
      'rate-limit',
      NOW + 30_000,
    ],
    [
      '429 with an age',
      () => new Response('', { status: 429, headers: { 'retry-after': '99999999999' } }),
      'rate-limit',
      NOW + 86_400_000,
    ],
    ['the limit as 403', () => fault(403, { code: 'too-many-requests' }), 'rate-limit', NOW + 30_000],
    ['a page', () => new Response(html), 'malformed', null],
    ['nothing', () => new Response(''), 'malformed', null],
    ['204', () => new Response(null, { status: 204 }), 'malformed', null],
    ['half of it', () => new Response(JSON.stringify(working).slice(0, 60)), 'malformed', null],
    ['null', () => json(200, null), 'malformed', null],
    ['a list', () => json(200, [working]), 'malformed', null],
    ['another job', () => json(200, { ...working, id: 'another' }), 'malformed', null],
    ['5 MB', () => json(200, { ...working, more: 'x'.repeat(5_000_000) }), 'malformed', null],
    [
      '5 MB that say so',
      () => new Response('x'.repeat(5_000_000), { headers: { 'content-length': '5000000' } }),
      'malformed',
      null,
    ],
    ['a cut line', () => Promise.reject(new TypeError('Failed to fetch https://au-api.basiq.io')), 'network', null],
    ['a time limit', () => Promise.reject(new DOMException('signal timed out', 'TimeoutError')), 'network', null],
  ] as const)('%s', async (_, answer, kind, retryAt) => {
    const error = await rejection(readBy(answer))
    expect(error).toBeInstanceOf(UnreachableError)
    expect(error).toMatchObject({ kind, retryAt })
  })

  it('is not even read if its length is declared too long', async () => {
    const cancel = vi.fn()
    const body = new ReadableStream({ cancel })
    const long = new Response(body, { headers: { 'content-length': '5000000' } })
    expect(await rejection(readBy(() => long))).toMatchObject({ kind: 'malformed' })
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  it.each(['job ', 'institution ', 'a', ' '])(
    'does not hold up the page, even with %j repeated over 80,000 letters',
    async (part) => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const detail = part.repeat(80_000 / part.length)
      const { aggregator } = reader(() => fault(400, { code: 'odd', title: detail, detail }))
      const began = performance.now()
      await aggregator.read(attempt(), callAt())
      await aggregator.begin({ intent: 'create', connectionId: null, institutionId: 'AU00000', credentials: {} }, callAt())
      // Unbounded, a search for words takes six seconds in the first of these, and an hour in an answer of the greatest size.
      expect(performance.now() - began).toBeLessThan(1000)
      said.mockRestore()
    },
  )

  it('passes an abort on, with or without a reason', async () => {
    const abort = new DOMException('The operation was aborted.', 'AbortError')
    expect(await rejection(readBy(() => Promise.reject(abort)))).toBe(abort)
    const controller = new AbortController()
    const reason = new Error('nobody waits')
    controller.abort(reason)
    const { aggregator } = reader(() => Promise.reject(reason))
    expect(await rejection(aggregator.read(attempt(), callAt(NOW, controller.signal)))).toBe(reason)
  })

  it('names a fetch that does not return a Response', async () => {
    const aggregator = basiq({ version: '2.1', fetch: async () => undefined as unknown as Response })
    expect(await rejection(aggregator.read(attempt(), callAt()))).toBeInstanceOf(DeveloperError)
  })

  it('passes on what the host’s fetch throws if it is an error of the kit', async () => {
    const ended = new SessionEndedError('authorize')
    expect(await rejection(readBy(() => Promise.reject(ended)))).toBe(ended)
  })
})

describe('a JavaScript platform without fetch', () => {
  it('is named in an error', async () => {
    vi.stubGlobal('fetch', undefined)
    const aggregator = basiq({ version: '2.1', getToken: () => 'token-1' })
    const error = await rejection(aggregator.read(attempt(), callAt()))
    vi.unstubAllGlobals()
    expect(error).toBeInstanceOf(DeveloperError)
  })
})
