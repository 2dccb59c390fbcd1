import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeveloperError, UnreachableError, type AuthorizationRequest } from '../../../src/domain'
import {
  BACK,
  callAt,
  failed,
  FRESH_ID,
  FRESH_URL,
  given,
  going,
  issue,
  KEY,
  NOW,
  OK,
  pendingAuthorization,
  reauthorization,
  rejection,
  UI_ID,
  UI_URL,
  visitOf,
  type Answering,
} from './given'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const node = (status: unknown, userInteractionUrl: unknown = UI_URL) => ({
  data: { node: { id: UI_ID, status, userInteractionUrl } },
})
/** Stitch, with what it says of the interaction and of the operation. */
const stitchSays =
  (interaction: unknown, operation: unknown = failed(reauthorization(FRESH_ID, FRESH_URL))): Answering =>
  ({ key }) =>
    key === 'interaction' ? interaction : operation

const required = (over: Partial<AuthorizationRequest> = {}) =>
  going({ issue: issue('authorization-required', { interactionId: UI_ID }), ...over })

const visit = async (answer: Answering, where = required(), over = {}) => {
  const { aggregator, sent } = given(answer, over)
  const { url, interactionId } = await visitOf(aggregator, where)
  const back = url.searchParams.get('redirect_uri')
  return { url, page: `${url.origin}${url.pathname}`, back, interactionId, intent: sent.map(({ key }) => key) }
}

describe('the page of an interaction', () => {
  it('that is open is asked for at the click, and the address to come back to is the host’s, letter by letter', async () => {
    const { page, back, interactionId, intent } = await visit(stitchSays(node('pending')))
    expect([page, back, interactionId]).toEqual([UI_URL, BACK, UI_ID])
    expect(intent).toEqual(['interaction'])
  })

  it('that failed is another one, from a new run', async () => {
    const { url, page, back, interactionId, intent } = await visit(stitchSays(node('failed')))
    expect(page).toBe('https://secure.stitch.money/connect/authorization/fresh')
    expect(url.searchParams.get('transactionId')).toBe('7')
    expect([back, interactionId]).toEqual([BACK, FRESH_ID])
    expect(intent).toEqual(['interaction', KEY])
  })

  it.each([
    ['nothing is known of', { data: { node: null } }, undefined],
    ['only the host knows of', null, issue('authorization-required')],
  ])('that %s is replaced by that of a new run', async (_, interaction, because) => {
    const where = because === undefined ? required() : going({ issue: because })
    expect((await visit(stitchSays(interaction), where)).interactionId).toBe(FRESH_ID)
  })

  it('without an id goes by the name of the operation', async () => {
    const answer = stitchSays(null, failed(reauthorization('', UI_URL)))
    const { page, interactionId } = await visit(answer, going({ issue: issue('authorization-required') }))
    expect([page, interactionId]).toEqual([UI_URL, KEY])
  })

  it('has an address to come back to of its own, which is replaced', async () => {
    const { url } = await visit(
      stitchSays(node('pending', `${UI_URL}?transactionId=7&redirect_uri=https%3A%2F%2Felsewhere.example`)),
    )
    expect(url.href).toBe(`${UI_URL}?transactionId=7&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Flang%3Den`)
  })

  it.each([
    ['is complete', node('complete')],
    ['is not asked for any more', node('failed')],
  ])('that %s leads straight back', async (_, interaction) => {
    const { url, interactionId } = await visit(stitchSays(interaction, OK))
    expect([url.href, interactionId]).toEqual([BACK, KEY])
  })

  it('is the first safe one of several', async () => {
    const operation = failed(reauthorization('dWkvMQ==', 'javascript:1'), reauthorization(FRESH_ID, FRESH_URL))
    expect((await visit(stitchSays(node('failed'), operation))).interactionId).toBe(FRESH_ID)
  })

  it.each([
    'javascript:alert(1)',
    'http://secure.stitch.money/connect/1',
    'https://secure.stitch.money.evil.example/connect/1',
    'https://evil.example/?x=secure.stitch.money',
    'https://user@secure.stitch.money/',
    'https://:pass@secure.stitch.money/',
    'https://secure.stitch.money:8443/',
    'https://secure.stitch.money@evil.example/',
    '//secure.stitch.money/connect/1',
    'data:text/html,x',
    'http://localhost:4100/connect/1',
    '',
    null,
    { href: UI_URL },
    ['https://secure.stitch.money/'],
  ])('never opens at %j', async (url) => {
    const { aggregator } = given(stitchSays(node('pending', url), failed(reauthorization(UI_ID, url))))
    const thrown = await rejection(aggregator.authorizationUrl?.(required(), callAt()))
    expect(thrown).toBeInstanceOf(DeveloperError)
    if (typeof url === 'string' && url !== '') expect(String(thrown)).not.toContain(url)
    const reading = await aggregator.read(
      { id: KEY, intent: 'refresh', startedAt: NOW, joined: false, connectionId: null, institutionId: null },
      callAt(),
    )
    expect(reading).toMatchObject({ status: 'stopped', issue: { scenario: 'integration-fault' } })
  })

  it.each([
    [['http://localhost:4100'], 'http://localhost:4100/connect/1'],
    [['http://127.0.0.1:4100'], 'http://127.0.0.1:4100/connect/1'],
    [['secure.example:8443'], 'https://secure.example:8443/connect/1'],
  ])('may be on a host of the list %j', async (allowedHosts, url) => {
    expect((await visit(stitchSays(node('pending', url)), required(), { allowedHosts })).page).toBe(url)
  })

  it.each([
    [['http://evil.example'], 'http://evil.example/'],
    [['localhost:4100'], 'http://localhost:4100/'],
    [['http://localhost:4100'], 'http://localhost:4101/'],
  ])('is not let through by the list %j', async (allowedHosts, url) => {
    const { aggregator } = given(stitchSays(node('pending', url), failed(reauthorization(UI_ID, url))), { allowedHosts })
    expect(await rejection(aggregator.authorizationUrl?.(required(), callAt()))).toBeInstanceOf(DeveloperError)
  })

  it('is in no reading', async () => {
    const { aggregator } = given(() => failed(reauthorization(UI_ID, UI_URL)))
    const begun = await aggregator.begin(
      { intent: 'refresh', connectionId: 'c', institutionId: null, credentials: null },
      callAt(),
    )
    if (begun.status !== 'begun') return expect.fail('It did not begin.')
    const reading = await aggregator.read(begun.attempts[0], callAt())
    expect(reading).toMatchObject({ issue: { scenario: 'authorization-required', interactionId: UI_ID } })
    expect(JSON.stringify(reading)).not.toContain('secure.stitch.money')
  })
})

describe('an interaction that is', () => {
  const finish = async (answer: Answering, over = {}) => {
    const { aggregator, sent } = given(answer)
    return {
      begun: await aggregator.completeAuthorization?.(null, pendingAuthorization({ interactionId: UI_ID, ...over }), callAt()),
      sent,
    }
  }

  it('complete lets the operation run again, as a new attempt', async () => {
    const { begun, sent } = await finish(stitchSays(node('complete')))
    expect(begun).toMatchObject({
      status: 'begun',
      attempts: [{ intent: 'refresh', startedAt: NOW, joined: false, connectionId: 'link-1', institutionId: 'fnb' }],
    })
    expect(sent).toMatchObject([{ key: 'interaction', variables: { id: UI_ID } }])
  })

  it('pending can be continued with the same id', async () => {
    const { begun } = await finish(stitchSays(node('pending')))
    expect(begun).toMatchObject({
      status: 'stopped',
      issue: { scenario: 'authorization-unfinished', interactionId: UI_ID, reference: { attemptId: KEY } },
    })
    expect(JSON.stringify(begun)).not.toContain('secure.stitch.money')
  })

  it('failed has to be requested anew', async () => {
    const { begun } = await finish(stitchSays(node('failed')))
    expect(begun).toMatchObject({ issue: { scenario: 'authorization-declined', interactionId: UI_ID } })
  })

  it.each([
    ['no such node', { data: { node: null } }],
    ['a status nobody knows', node('paused')],
    ['an error', failed({ message: 'no' })],
  ])('unknown (%s) leaves it to the operation to tell', async (_, interaction) => {
    expect((await finish(stitchSays(interaction))).begun).toMatchObject({ status: 'begun' })
  })

  it('part of a first link stays a create', async () => {
    const { begun } = await finish(stitchSays(node('complete')), { intent: 'create' })
    expect(begun).toMatchObject({ attempts: [{ intent: 'create' }] })
  })

  it('already over is not asked about, and the operation runs', async () => {
    const { begun, sent } = await finish(stitchSays(null), { interactionId: KEY })
    expect(begun).toMatchObject({ status: 'begun', attempts: [{ intent: 'refresh' }] })
    expect(sent).toHaveLength(0)
  })

  it('asked about without an answer stays unknown', async () => {
    const { aggregator } = given(() => undefined)
    expect(
      await rejection(aggregator.completeAuthorization?.(null, pendingAuthorization({ interactionId: UI_ID }), callAt())),
    ).toBeInstanceOf(UnreachableError)
  })
})

describe('a return', () => {
  const parse = (query: string) =>
    given(() => OK).aggregator.parseAuthorizationResponse?.(new URL(`https://app.example/back?${query}`))
  it.each([
    ['state=n&code=c', { nonce: 'n', ids: [], code: 'c' }],
    ['state=n', { nonce: 'n', ids: [] }],
    ['state=n&code=', { nonce: 'n', ids: [] }],
    ['state=n&error=access_denied&error_description=No', { nonce: 'n', ids: [], error: 'access_denied' }],
    ['state=n&error=two%20words', { nonce: 'n', ids: [], error: 'error' }],
    ['code=SUMMER', null],
    ['error=access_denied', null],
    ['id=dWkvMQ%3D%3D&status=complete&externalReference=1', null],
    ['lang=en', null],
    ['', null],
  ])('is read from %s', (query, expected) => {
    expect(parse(query)).toEqual(expected)
  })

  it('names every parameter with a secret, so that it is removed from the address', () => {
    const { responseParameters } = given(() => OK).aggregator
    expect(responseParameters).toEqual(expect.arrayContaining(['code', 'state', 'error']))
  })
})
