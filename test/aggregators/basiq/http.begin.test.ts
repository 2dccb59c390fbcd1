import { describe, expect, it, vi } from 'vitest'
import { basiq, type BasiqOptions } from '../../../src/aggregators/basiq'
import { DeveloperError, SessionEndedError, type BeginRequest } from '../../../src/domain'
import { expectConsole } from '../../console/console.guard'
import { callAt, CONNECTION, fault, job, JOB, json, NOW, pendingStep, rejection, scripted, USER } from './given'

const LOGIN = { loginId: 'jared', password: 'django', securityCode: '123', secondaryLoginId: '' }
const create: BeginRequest = { intent: 'create', connectionId: null, institutionId: 'AU00000', credentials: LOGIN }
const update: BeginRequest = { intent: 'update', connectionId: CONNECTION, institutionId: 'AU00000', credentials: LOGIN }
const refresh: BeginRequest = { intent: 'refresh', connectionId: CONNECTION, institutionId: 'AU00000', credentials: null }
const accepted = () => json(202, { type: 'job', id: JOB, links: { self: `https://au-api.basiq.io/jobs/${JOB}` } })

const of = (answer: () => Response | Promise<Response>, over: Partial<BasiqOptions> = {}) => {
  const { fetch, sent } = scripted(answer)
  return { sent, aggregator: basiq({ version: '2.1', userId: USER, fetch, getToken: () => 'token-1', ...over }) }
}
const begin = (request: BeginRequest, answer: () => Response | Promise<Response>) =>
  of(answer).aggregator.begin(request, callAt())
const refreshed = (answer: () => unknown) =>
  of(accepted, { refreshConnection: async () => answer() }).aggregator.begin(refresh, callAt())

describe('a login', () => {
  it('creates a connection with a POST', async () => {
    const { aggregator, sent } = of(accepted)
    expect(await aggregator.begin(create, callAt())).toEqual({
      status: 'begun',
      attempts: [{ id: JOB, intent: 'create', startedAt: NOW, joined: false, connectionId: null, institutionId: 'AU00000' }],
    })
    expect(sent[0]).toMatchObject({
      url: `https://au-api.basiq.io/users/${USER}/connections`,
      about: { call: 'create', secret: true },
      init: { method: 'POST', redirect: 'error', credentials: 'omit' },
      body: { loginId: 'jared', password: 'django', securityCode: '123', institution: { id: 'AU00000' } },
    })
    expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  })

  it('updates a connection, without the user name', async () => {
    const { aggregator, sent } = of(accepted)
    expect(await aggregator.begin(update, callAt())).toMatchObject({
      attempts: [{ id: JOB, intent: 'update', joined: false, connectionId: CONNECTION }],
    })
    expect(sent[0]).toMatchObject({
      url: `https://au-api.basiq.io/users/${USER}/connections/${CONNECTION}`,
      about: { call: 'update', secret: true },
    })
    expect(sent[0]?.body).toEqual({ password: 'django', securityCode: '123' })
  })

  it('may be a token of the bank, and never names the bank by itself', async () => {
    const { aggregator, sent } = of(accepted)
    const credentials = { userToken: 't', institution: 'AU66666', 'not a name': 'x' }
    await aggregator.begin({ ...create, credentials }, callAt())
    expect(sent[0]?.body).toEqual({ userToken: 't', institution: { id: 'AU00000' } })
    await aggregator.begin({ ...update, credentials: { password: 'p', institution: 'AU66666' } }, callAt())
    expect(sent[1]?.body).toEqual({ password: 'p' })
  })

  it('joins work that is under way', async () => {
    const original = json(200, job([pendingStep('verify-credentials')]))
    expect(await begin(create, () => original)).toMatchObject({ status: 'begun', attempts: [{ id: JOB, joined: true }] })
  })

  it.each([
    ['a page', () => new Response('<html>', { status: 202 })],
    ['no id', () => json(202, { type: 'job' })],
    ['an id that is none', () => json(202, { type: 'job', id: '../x' })],
    ['a cut line', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['500', () => fault(500, { code: 'internal-server-error' })],
    ['503 with a code that also means a bank', () => fault(503, { code: 'service-unavailable' })],
  ])('that ends in %s has perhaps not started', async (_, answer) => {
    expect(await begin(create, answer)).toMatchObject({ status: 'stopped', issue: { scenario: 'not-started' } })
  })
})

describe('a refused login', () => {
  it.each([
    ['create', 400, { code: 'invalid-credentials', detail: 'Check credentials and try again.' }, 'credentials-rejected'],
    ['update', 400, { code: 'invalid-credentials', detail: 'Check credentials and try again.' }, 'credentials-rejected'],
    ['create', 400, { code: 'invalid-credentials', detail: 'This account is locked.' }, 'login-locked'],
    ['create', 400, { code: 'institution-not-supported', detail: 'AU00000 not supported' }, 'bank-unsupported'],
    ['create', 400, { detail: 'The institution you are trying to connect to is currently disabled.' }, 'bank-outage'],
    ['create', 400, { detail: 'This institution is not supported on this endpoint.' }, 'bank-unsupported'],
    ['create', 409, { code: 'resource-already-exists', title: 'Resource already exists' }, 'already-connected'],
    ['create', 400, { code: 'resource-already-exists', title: 'Resource already exists' }, 'already-connected'],
    ['create', 409, { code: 'something-else' }, 'not-started'],
    ['create', 429, { code: 'too-many-requests', detail: 'Request rate limit reached.' }, 'too-soon'],
    ['create', 400, { code: 'invalid-content' }, 'integration-fault'],
    ['create', 400, { code: 'unsupported-accept' }, 'integration-fault'],
    ['create', 400, { detail: 'Connection type is not Web' }, 'integration-fault'],
    [
      'create',
      400,
      { code: 'parameter-not-supplied', detail: 'Institution ID parameter is required.', source: { parameter: 'id' } },
      'integration-fault',
    ],
    ['create', 400, { code: 'parameter-not-valid', detail: 'User ID value is not valid' }, 'integration-fault'],
    [
      'create',
      400,
      { code: 'parameter-not-valid', detail: 'No password for it', source: { parameter: 'userId' } },
      'integration-fault',
    ],
    ['create', 403, { code: 'no-production-access' }, 'integration-fault'],
    ['create', 403, { code: 'too-many-sandbox-connections' }, 'integration-fault'],
    ['create', 401, { code: 'unauthorised-access' }, 'integration-fault'],
    ['update', 404, { code: 'resource-not-found' }, 'connection-gone'],
    ['update', 400, { code: 'resource-not-found', title: 'Requested resource is not found.' }, 'connection-gone'],
    ['update', 404, { detail: 'Connection does not exist.' }, 'connection-gone'],
    ['update', 410, { code: 'resource-no-longer-available' }, 'connection-gone'],
    ['update', 404, { code: 'resource-not-found', detail: 'User does not exist.' }, 'integration-fault'],
    ['update', 404, { title: 'Route not found for this API version' }, 'integration-fault'],
    ['create', 404, { code: 'resource-not-found' }, 'integration-fault'],
    ['create', 415, { code: 'unsupported-content-type' }, 'integration-fault'],
    ['create', 400, { code: 'bank-statement-invalid' }, 'integration-fault'],
  ] as const)('of a %s that is answered %d with %j is read as %s', async (intent, status, error, scenario) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const begun = await begin(intent === 'create' ? create : update, () => fault(status, error))
    log.mockRestore()
    expect(begun).toMatchObject({ status: 'stopped', issue: { scenario, reference: { correlationId: 'bd1183d9-c9d8-11e7' } } })
  })

  it.each([
    [{ code: 'parameter-not-supplied', source: { parameter: 'loginId' } }, ['loginId']],
    [{ code: 'parameter-not-supplied', source: { pointer: 'connection/password' } }, ['password']],
    [{ code: 'parameter-not-valid', detail: 'Password value is not valid' }, ['password']],
    [{ code: 'parameter-not-supplied', detail: 'Login ID parameter is required' }, ['loginId']],
    [{ code: 'parameter-not-supplied', detail: 'Secondary Login ID parameter is required' }, ['secondaryLoginId']],
    [{ code: 'parameter-not-valid', title: 'Security code value is not valid' }, ['securityCode']],
  ])('with %j is for the user to correct in %j', async (error, fields) => {
    expect(await begin(create, () => fault(400, error))).toMatchObject({ issue: { scenario: 'input-invalid', fields } })
  })

  it('names every field of several errors, and puts what the user cannot mend first', async () => {
    const login = { code: 'parameter-not-supplied', source: { parameter: 'loginId' } }
    const password = { code: 'parameter-not-valid', source: { parameter: 'password' } }
    const own = { code: 'parameter-not-supplied', source: { parameter: 'id' } }
    expect(await begin(create, () => fault(400, login, password))).toMatchObject({
      issue: { scenario: 'input-invalid', fields: ['loginId', 'password'] },
    })
    expect(await begin(create, () => fault(400, login, own))).toMatchObject({ issue: { scenario: 'integration-fault' } })
  })

  it.each([
    ['authorization-declined', { code: 'authorization-failed' }, { code: 'invalid-credentials' }],
    ['input-invalid', { code: 'parameter-not-supplied', source: { parameter: 'loginId' } }, { code: 'invalid-credentials' }],
    ['credentials-rejected', { code: 'invalid-credentials' }, { code: 'institution-not-supported' }],
    ['bank-outage', { code: 'maintenance' }, { code: 'institution-not-supported' }],
  ] as const)('of several errors is %s, whichever comes first', async (scenario, first, second) => {
    for (const errors of [[first, second] as const, [second, first] as const])
      expect(await begin(create, () => fault(400, ...errors))).toMatchObject({ issue: { scenario } })
  })

  it.each([
    [{ detail: 'Please check it.', title: 'Not valid' }, 'Please check it.'],
    [{ detail: 'Please check it.' }, 'Please check it.'],
    [{ title: 'Please check it.' }, 'Please check it.'],
  ])('with %j is told in the words of the bank', async (words, detail) => {
    expect(await begin(create, () => fault(400, { code: 'invalid-credentials', ...words }))).toMatchObject({ issue: { detail } })
  })

  it('is any status that is no success', async () => {
    expect(await begin(create, () => json(300, { type: 'job', id: JOB }))).toMatchObject({ status: 'stopped' })
    expect(await begin(create, () => json(299, { type: 'job', id: JOB }))).toMatchObject({ status: 'begun' })
    const exists = { code: 'resource-already-exists', title: 'Resource already exists' }
    expect(await begin(create, () => fault(300, exists))).toMatchObject({ issue: { scenario: 'already-connected' } })
  })

  it('has the code of the status if its own is no code', async () => {
    for (const code of ['???', '', '   '])
      expect(await begin(create, () => fault(400, { code, detail: 'The institution is disabled.' }))).toMatchObject({
        issue: { scenario: 'bank-outage', code: 'http-400' },
      })
  })

  it.each([
    ['nothing', () => new Response(null, { status: 400 })],
    ['a page', () => new Response('<html>', { status: 400 })],
    ['no errors', () => json(400, { type: 'list', data: [] })],
    ['errors that are none', () => json(400, { type: 'list', data: [null, 7, 'x'] })],
  ])('with %s in it is shown as our fault', async (_, answer) => {
    expect(await begin(create, answer)).toMatchObject({
      issue: { scenario: 'integration-fault', code: 'http-400', detail: null },
    })
  })

  it.each([
    ['an empty body', () => new Response(null, { status: 409 })],
    ['a page', () => new Response('<html>Conflict</html>', { status: 409 })],
    ['the words of another server', () => json(409, { error: 'a refresh is already running' })],
  ])('of status 409 with %s connects nothing, whatever was requested', async (_, answer) => {
    for (const request of [create, update]) {
      expect(await begin(request, answer)).toMatchObject({ issue: { scenario: 'not-started', code: 'http-409' } })
    }
  })

  it('with resource-already-exists after an update says nothing of a new connection', async () => {
    const exists = () => fault(409, { code: 'resource-already-exists', title: 'Resource already exists' })
    expect(await begin(update, exists)).toMatchObject({ issue: { scenario: 'not-started' } })
  })

  it('says when to come again', async () => {
    const named = new Response('', { status: 429, headers: { 'retry-after': '90' } })
    expect(await begin(create, () => named)).toMatchObject({ issue: { scenario: 'too-soon', retryAt: NOW + 90_000 } })
    expect(await begin(create, () => fault(429))).toMatchObject({ issue: { scenario: 'too-soon', retryAt: NOW + 30_000 } })
  })

  it('ends the session if no token helps', async () => {
    expectConsole(/refused a token that getToken\(\) had only just given/)
    expect(await rejection(begin(create, () => new Response('', { status: 401 })))).toBeInstanceOf(SessionEndedError)
  })

  it('passes an abort on', async () => {
    const abort = new DOMException('aborted', 'AbortError')
    expect(await rejection(begin(create, () => Promise.reject(abort)))).toBe(abort)
  })
})

describe('an option that a developer left out', () => {
  it.each([
    ['the bank', {}, { ...create, institutionId: null }],
    ['a bank that is an id', {}, { ...create, institutionId: 'AU/00000' }],
    ['the connection', {}, { ...update, connectionId: null }],
    ['the user', { userId: undefined }, create],
    ['the token', { getToken: undefined }, create],
    ['the login', {}, { ...create, credentials: null }],
    ['that version 3 has no form', { version: '3' as const }, create],
    ['how to refresh', {}, refresh],
    ['what to refresh', { refreshConnection: async () => null }, { ...refresh, connectionId: null }],
  ] as const)('is named in an error for %s', async (_, over, request) => {
    const { aggregator, sent } = of(accepted, over)
    expect(await rejection(aggregator.begin(request, callAt()))).toBeInstanceOf(DeveloperError)
    expect(sent).toHaveLength(0)
  })
})

describe('a refresh by the host', () => {
  const reference = { type: 'job', id: JOB, links: { self: `/jobs/${JOB}` } }
  const underWay = job([pendingStep('verify-credentials')])
  it.each([
    ['a Response', () => accepted(), false],
    ['a Response for work under way', () => json(200, underWay), true],
    ['axios’s answer', () => ({ data: reference, status: 202, statusText: 'Accepted', headers: {}, config: {} }), false],
    ['axios’s answer for work under way', () => ({ data: underWay, status: 200, headers: {} }), true],
    ['an answer with a statusCode', () => ({ statusCode: 202, body: reference }), false],
    ['status and body', () => ({ status: 202, body: reference }), false],
    ['status and body as text', () => ({ status: 200, body: JSON.stringify(underWay) }), true],
    ['the body', () => reference, false],
    ['the body of work under way', () => underWay, true],
    ['a list of one', () => ({ type: 'list', data: [reference] }), false],
  ])('may hand back %s', async (_, answer, joined) => {
    expect(await refreshed(answer)).toEqual({
      status: 'begun',
      attempts: [{ id: JOB, intent: 'refresh', startedAt: NOW, joined, connectionId: CONNECTION, institutionId: 'AU00000' }],
    })
  })

  it.each([
    ['a Response', () => json(200, reference)],
    ['status and body', () => ({ status: 200, body: reference })],
    ['axios’s answer', () => ({ data: reference, status: 200 })],
    ['a list of one', () => json(200, { type: 'list', data: [reference] })],
  ])('that returns %s under the server’s own status 200 counts as new, and the developer is told', async (_, answer) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await refreshed(answer)).toMatchObject({ attempts: [{ id: JOB, joined: false }] })
    expect(log).toHaveBeenCalledTimes(1)
    expect(String(log.mock.calls[0]?.[0])).toContain('status 200 for a job without steps')
    log.mockRestore()
  })

  const rejecting = (response: unknown) => () => {
    throw Object.assign(new Error('Request failed with status code 404'), { response })
  }
  const gone = { type: 'list', data: [{ type: 'error', code: 'resource-not-found', detail: 'Connection does not exist.' }] }
  it.each([
    ['axios', { status: 404, data: gone, headers: {} }],
    ['ky', json(404, gone)],
    ['got', { statusCode: 404, body: JSON.stringify(gone) }],
  ])('by a client that rejects (%s) tells what Basiq answered', async (_, response) => {
    expect(await refreshed(rejecting(response))).toMatchObject({ issue: { scenario: 'connection-gone' } })
  })

  it('by a client that rejects without an answer has perhaps not started', async () => {
    expect(await refreshed(rejecting(undefined))).toMatchObject({ issue: { scenario: 'not-started' } })
  })

  it('may begin several jobs, and does not say whose they are', async () => {
    const list = {
      type: 'list',
      data: [
        { type: 'job', id: 'a' },
        { type: 'job', id: 'b' },
        { type: 'job', id: 'a' },
      ],
    }
    expect(await refreshed(() => ({ status: 202, body: list }))).toMatchObject({
      attempts: [
        { id: 'a', connectionId: null },
        { id: 'b', connectionId: null },
      ],
    })
  })

  const refused = { type: 'list', data: [{ type: 'error', code: 'invalid-credentials', detail: 'Check credentials, please.' }] }
  it.each([
    ['400 invalid-credentials', () => fault(400, { code: 'invalid-credentials' }), 'credentials-changed'],
    ['the body of it alone', () => refused, 'credentials-changed'],
    ['429', () => ({ status: 429, body: '' }), 'too-soon'],
    ['503', () => ({ status: 503, body: '<html>' }), 'not-started'],
    ['404', () => fault(404, { code: 'resource-not-found' }), 'connection-gone'],
    [
      'the body of a 404 alone',
      () => ({ type: 'list', data: [{ type: 'error', code: 'resource-not-found' }] }),
      'connection-gone',
    ],
    ['404 of the host’s own server', () => new Response('Cannot POST /refresh', { status: 404 }), 'integration-fault'],
    ['a page', () => new Response('<html>'), 'not-started'],
    [
      'an error',
      () => {
        throw new TypeError('Failed to fetch')
      },
      'not-started',
    ],
  ])('that ends in %s', async (_, answer, scenario) => {
    expect(await refreshed(answer)).toMatchObject({
      status: 'stopped',
      issue: { scenario, reference: { connectionId: CONNECTION } },
    })
  })

  it.each([null, undefined, 'job', 7, { status: 202 }, { status: 202, data: null }])(
    'that returns %j is a developer error',
    async (value) => {
      expect(await rejection(refreshed(() => value))).toBeInstanceOf(DeveloperError)
    },
  )

  it('tells the host’s session from the token of its server', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await rejection(refreshed(() => new Response('', { status: 401 })))).toBeInstanceOf(SessionEndedError)
    const basiqs = () => fault(401, { code: 'invalid-authorization-token', title: 'Invalid authorization token' })
    expect(await refreshed(basiqs)).toMatchObject({ issue: { scenario: 'integration-fault' } })
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
  })
})
