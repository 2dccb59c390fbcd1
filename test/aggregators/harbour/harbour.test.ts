import { describe, expect, it } from 'vitest'
import { json, session, world } from './harbour.world'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const CREATE = { intent: 'create', institutionId: 'b-123' } as const
const UPDATE = { intent: 'update', connectionId: 'ac-9', institutionId: 'b-123' } as const

const DONE = session({ phase: 'ready', percent: 100, account_ref: 'ac-9' })
const ASK = { id: 'q-1', type: 'sms', text: ['The code we sent you'], until: '2030-01-01T00:00:00Z' }
const ASKING = session({ phase: 'question', ask: ASK })

const page = (status: number) => () => new Response('<html>Bad gateway</html>', { status })
const empty = () => new Response('', { status: 200 })
const busy = (status: number) => () => json(status, {}, { 'retry-after': '20' })

describe('a first login', () => {
  it('asks for the login and the code, and ends connected without what the bank does not offer', async () => {
    const { clock, bodies, posts, follow } = world({
      looks: [
        session({ phase: 'signing_in' }),
        ASKING,
        session({ phase: 'collecting', account_ref: 'ac-9' }),
        { ...DONE, gaps: [{ what: 'loans', cause: 'not_offered' }] },
      ],
    })
    const { connection, at, context } = follow(CREATE)
    await clock.advance(SECOND)
    expect(at()).toBe('needs-credentials')
    connection.actions.submitCredentials({ user: 'jo', pin: '4711' })
    await clock.advance(30 * SECOND)
    expect(at()).toBe('needs-mfa asking')
    connection.actions.submitAnswers(['987654'])
    await clock.advance(2 * MINUTE)
    expect(at()).toBe('connected')
    expect(context().connectionId).toBe('ac-9')
    expect(context().partial).toMatchObject([{ scenario: 'part-unsupported', code: 'not_offered', path: ['loans'] }])
    expect(posts()).toEqual(['POST /v1/sessions', 'POST /v1/sessions/s-1/reply'])
    expect(bodies).toEqual([{ bank: 'b-123', login: { user: 'jo', pin: '4711' } }, { answers: ['987654'] }])
    expect(JSON.stringify(connection.getSnapshot())).not.toMatch(/4711|987654/)
  })

  it('shows the fields of the bank, and keeps hidden what is not said to be open', async () => {
    const fields = [{ key: 'user', label: 'User name', hidden: false }, { key: 'pin' }, { label: 'No key' }]
    const bank = json(200, { name: 'Pier\u202e Bank', logo: 'javascript:alert(1)', fields, condition: 'rough' })
    const { clock, follow } = world({ looks: [DONE], bank })
    const { connection } = follow(CREATE)
    await clock.advance(SECOND)
    expect(connection.getSnapshot().view).toMatchObject({
      institution: { name: 'Pier Bank', logoUrl: null },
      degraded: true,
      fields: [
        { name: 'user', label: 'User name', secret: false },
        { name: 'pin', label: 'pin', secret: true },
      ],
    })
  })

  it.each([
    ['a bank that is down', json(200, { name: 'Pier Bank', condition: 'down' }), 'outage-wait bank-down bank-major-outage'],
    ['a bank that Harbour does not have', json(404, {}), 'unsupported bank-unsupported'],
  ])('does not ask for the login of %s', async (_, bank, where) => {
    const { clock, follow } = world({ looks: [DONE], bank })
    const { at } = follow(CREATE)
    await clock.advance(SECOND)
    expect(at()).toBe(where)
  })

  it('joins a session that is under way already', async () => {
    const underWay = () => json(200, { session: session({ phase: 'signing_in', account_ref: 'ac-9' }) })
    const { clock, posts, follow } = world({ looks: [session({ phase: 'collecting' })], begins: [underWay] })
    const { connection, context } = follow(CREATE)
    await clock.advance(SECOND)
    connection.actions.submitCredentials({ user: 'jo', pin: '4711' })
    await clock.advance(SECOND)
    expect(context().attempt).toMatchObject({ id: 's-1', joined: true, connectionId: 'ac-9' })
    expect(posts()).toEqual(['POST /v1/sessions'])
  })
})

describe('a reason', () => {
  it.each([
    ['bad_login', 'needs-credentials credentials-rejected', 'needs-credentials credentials-changed'],
    ['login_blocked', 'needs-bank-action login-locked', 'needs-bank-action login-locked'],
    ['bank_letter', 'needs-bank-action bank-notice', 'needs-bank-action bank-notice'],
    ['bank_closed', 'outage-wait cooldown bank-outage', 'outage-wait cooldown bank-outage'],
    ['not_our_bank', 'unsupported bank-unsupported', 'unsupported bank-unsupported'],
    ['moon_phase', 'needs-retry unknown', 'needs-retry unknown'],
    ['constructor', 'needs-retry unknown', 'needs-retry unknown'],
    ['__proto__', 'needs-retry unknown', 'needs-retry unknown'],
  ])('such as %s ends a create in %s and a refresh in %s', async (kind, created, refreshed) => {
    const looks = [session({ phase: 'refused', reason: { kind, say: 'Please read your letter' } })]
    const first = world({ looks })
    const create = first.follow(CREATE)
    await first.clock.advance(SECOND)
    create.connection.actions.submitCredentials({ user: 'jo', pin: '4711' })
    await first.clock.advance(30 * SECOND)
    expect([create.at(), create.detail()]).toEqual([created, 'Please read your letter'])

    const second = world({ looks })
    const { at } = second.refresh()
    await second.clock.advance(5 * SECOND)
    expect(at()).toBe(refreshed)
  })

  it('bad_login leads to the page after a refresh, since a login can only be given once', async () => {
    const { clock, page: browser, refresh } = world({ looks: [session({ phase: 'refused', reason: { kind: 'bad_login' } })] })
    const { connection, at } = refresh()
    await clock.advance(5 * SECOND)
    connection.actions.authorize()
    await clock.advance(SECOND)
    expect(at()).toBe('needs-authorization away')
    expect(browser.visited).toHaveLength(1)
  })

  it('of a session that is gone leads to a new start by the user', async () => {
    const { clock, refresh } = world({ looks: [() => json(404, {})] })
    const { at } = refresh()
    await clock.advance(5 * SECOND)
    expect(at()).toBe('needs-retry attempt-gone')
  })
})

it('a look that arrives late, with an older change, is passed over', async () => {
  const { clock, refresh } = world({
    looks: [
      session({ phase: 'collecting', changed: '2026-03-01T22:00:05Z' }),
      session({ phase: 'refused', reason: { kind: 'bad_login' }, changed: '2026-03-01T22:00:01Z' }),
      { ...DONE, changed: '2026-03-01T22:00:09Z' },
    ],
  })
  const { at } = refresh()
  await clock.advance(MINUTE)
  expect(at()).toBe('connected')
})

describe('a question', () => {
  it.each([
    ['app', ['Approve it in the app'], []],
    ['words', ['First pet?', 'First street?'], ['Rex', 'Long Lane']],
    ['dance', ['Anything new'], ['yes']],
  ])('of type %s is answered', async (type, text, answers) => {
    const { clock, bodies, refresh } = world({ looks: [session({ phase: 'question', ask: { ...ASK, type, text } }), DONE] })
    const { connection, at } = refresh()
    await clock.advance(5 * SECOND)
    expect(at()).toBe('needs-mfa asking')
    connection.actions.submitAnswers(answers)
    await clock.advance(20 * SECOND)
    expect([at(), bodies.at(-1)]).toEqual(['connected', { answers }])
  })

  it('that was answered wrong may be answered again', async () => {
    const { clock, refresh } = world({ looks: [ASKING, DONE], replies: [422] })
    const { connection, at, context } = refresh()
    await clock.advance(5 * SECOND)
    connection.actions.submitAnswers(['1'])
    await clock.advance(SECOND)
    expect([at(), context().challenge.refused]).toEqual(['needs-mfa asking', true])
    connection.actions.submitAnswers(['2'])
    await clock.advance(20 * SECOND)
    expect(at()).toBe('connected')
  })

  it('that was answered too late ends the attempt', async () => {
    const { clock, refresh } = world({ looks: [ASKING, DONE], replies: [409] })
    const { connection, at } = refresh()
    await clock.advance(5 * SECOND)
    connection.actions.submitAnswers(['1'])
    await clock.advance(SECOND)
    expect(at()).toBe('needs-retry mfa-failed')
  })
})

describe('a session that Harbour put on hold', () => {
  it('recovers by itself', async () => {
    const { clock, posts, refresh } = world({
      looks: [],
      pendingAuthorization: { for: 2 * HOUR, againEvery: HOUR, until: 24 * HOUR, after: DONE },
    })
    const { at, context } = refresh()
    await clock.advance(MINUTE)
    expect(at()).toBe('outage-wait queued retry-queued')
    expect(context().issue?.code).toBe('bank_closed')
    await clock.advance(HOUR)
    expect(at()).toBe('outage-wait queued retry-queued')
    await clock.advance(2 * HOUR)
    expect(at()).toBe('connected')
    expect(posts()).toEqual(['POST /v1/accounts/ac-9/refresh'])
  })

  it('is not waited for beyond its end', async () => {
    const { clock, refresh } = world({
      looks: [],
      pendingAuthorization: { for: 99 * HOUR, againEvery: HOUR, until: 6 * HOUR, after: DONE },
    })
    const { at } = refresh()
    await clock.advance(7 * HOUR)
    expect(at()).toBe('needs-support queue-expired')
  })

  it('without its times is followed', async () => {
    const { clock, refresh } = world({ looks: [session({ phase: 'pendingAuthorization' })] })
    const { at } = refresh()
    await clock.advance(MINUTE)
    expect(at()).toBe('verifying')
  })
})

describe('a token', () => {
  it('that is over is renewed once for the requests that were refused together', async () => {
    const { clock, whys, refresh } = world({ looks: [DONE], over: new Set(['token-1']) })
    const { at } = refresh()
    await clock.advance(MINUTE)
    expect([at(), whys]).toEqual(['connected', ['first', 'expired']])
  })

  it('that is refused again asks for a new sign-in', async () => {
    const { clock, whys, refresh } = world({ looks: [DONE], over: new Set(['token-1', 'token-2']) })
    const { at } = refresh()
    await clock.advance(MINUTE)
    expect([at(), whys]).toEqual(['needs-sign-in session-expired', ['first', 'expired']])
  })

  it('that the host cannot give is no fault of the login, and says nothing of why', async () => {
    const getToken = () => Promise.reject(new Error('hunter2'))
    const { clock, refresh } = world({ looks: [DONE], getToken })
    const { connection, at } = refresh()
    await clock.advance(MINUTE)
    expect(at()).toBe('needs-retry not-started')
    expect(JSON.stringify(connection.getSnapshot())).not.toContain('hunter2')
  })
})

describe('a platform that is busy', () => {
  it.each([429, 503])('with %s is asked again when it says, and ends nothing', async (status) => {
    const { clock, sent, refresh } = world({ looks: [busy(status), DONE] })
    const { at } = refresh()
    await clock.advance(19 * SECOND)
    expect([at(), sent.filter((line) => line === 'GET /v1/sessions/s-1').length]).toEqual(['verifying', 1])
    await clock.advance(11 * SECOND)
    expect(at()).toBe('connected')
  })

  it.each([
    [429, 'needs-retry too-soon'],
    [503, 'needs-retry not-started'],
  ])('with %s at the beginning leads to %s, and sends nothing again by itself', async (status, where) => {
    const { clock, posts, refresh } = world({ looks: [DONE], begins: [busy(status)] })
    const { at } = refresh()
    await clock.advance(MINUTE)
    expect([at(), posts().length]).toEqual([where, 1])
  })
})

describe('an unreadable body', () => {
  it.each([
    ['HTML with 200', page(200)],
    ['HTML with 502', page(502)],
    ['an empty one', empty],
    ['null', () => json(200, null)],
    ['a list', () => json(200, [{ session: DONE }])],
    ['a session that is a list', () => json(200, { session: [DONE] })],
    ['a session without a phase', () => json(200, { session: { id: 's-1' } })],
    ['an unknown phase', session({ phase: 'dreaming' })],
    ['a phase called constructor', session({ phase: 'constructor' })],
    ['a question without one', session({ phase: 'question' })],
    [
      'fields of other kinds',
      session({ phase: 'collecting', changed: 7, bank_ref: {}, account_ref: '../..', gaps: 'x', ask: [] }),
    ],
  ])('%s leaves the screen as it was, and the next look goes on', async (_, look) => {
    const { clock, refresh } = world({ looks: [look, DONE] })
    const { at, context } = refresh()
    await clock.advance(SECOND)
    expect(at()).toMatch(/^(verifying|polling)$/)
    await clock.advance(2 * MINUTE)
    expect([at(), context().connectionId]).toEqual(['connected', 'ac-9'])
  })

  it('at the beginning is tried again by the user, who joins what is under way', async () => {
    const { clock, refresh } = world({ looks: [DONE], begins: [page(200)] })
    const { at } = refresh()
    await clock.advance(5 * SECOND)
    expect(at()).toBe('needs-retry not-started')
  })

  it('with hostile text brings none of it to the screen', async () => {
    const say = '<script>alert(1)</script>'
    const hostile = world({ looks: [session({ phase: 'refused', reason: { kind: say, say } })] })
    const refused = hostile.refresh()
    await hostile.clock.advance(5 * SECOND)
    expect([refused.at(), refused.detail(), refused.context().issue?.code]).toEqual(['needs-retry unknown', null, null])
    expect(JSON.stringify(refused.connection.getSnapshot())).not.toContain('alert')

    const reversed = world({
      looks: [session({ phase: 'refused', reason: { kind: 'bank_letter', say: `Read\u202e\u0007 it${'!'.repeat(999)}` } })],
    })
    const letter = reversed.refresh()
    await reversed.clock.advance(5 * SECOND)
    expect(letter.detail()).toMatch(/^Read it!{193}$/)
  })
})

describe('a renewal on the page', () => {
  const visit = async (looks: Parameters<typeof world>[0]['looks'], back: (nonce: string) => string) => {
    const { clock, page: browser, posts, follow } = world({ looks })
    const before = follow(UPDATE)
    await clock.advance(SECOND)
    expect(before.at()).toBe('needs-authorization asking')
    before.connection.actions.authorize()
    await clock.advance(SECOND)
    const url = new URL(browser.visited[0] ?? '')
    expect([url.origin, url.pathname, url.searchParams.get('account')]).toEqual([
      'https://connect.harbour.example',
      '/renew',
      'ac-9',
    ])
    before.connection.stop()
    browser.url = new URL(`https://app.example/connect?keep=1&${back(url.searchParams.get('state') ?? '')}`)
    await clock.advance(SECOND)
    const after = follow(UPDATE)
    await clock.advance(5 * SECOND)
    return [after.at(), browser.url.search, posts().length]
  }

  it.each([
    ['a session', [DONE], 'session=s-1', 'connected'],
    ['a session and an error', [DONE], 'session=s-1&error=bad_login', 'connected'],
    [
      'a session that was refused',
      [session({ phase: 'refused', reason: { kind: 'bad_login' } })],
      'session=s-1',
      'needs-credentials credentials-rejected',
    ],
    ['a known error', [DONE], 'error=login_blocked', 'needs-bank-action login-locked'],
    ['an error nobody knows', [DONE], 'error=%3Cscript%3E', 'needs-retry unknown'],
    ['nothing', [DONE], '', 'needs-authorization asking authorization-unfinished'],
    ['an id that is none', [DONE], 'session=..%2F..', 'needs-authorization asking authorization-unfinished'],
  ])('after a return with %s is followed by the right state', async (_, looks, query, where) => {
    expect(await visit(looks, (nonce) => `state=${nonce}&${query}`)).toEqual([where, '?keep=1', 0])
  })

  it("is not finished by a return with somebody else's state", async () => {
    expect(await visit([DONE], () => 'state=other&session=s-1')).toEqual([
      'needs-authorization asking',
      '?keep=1&state=other&session=s-1',
      0,
    ])
  })
})
