import { describe, expect, it } from 'vitest'
import { statusOfSummary, timesOf } from '../../src/connections/status/summary-status.derive'
import { statusOfView } from '../../src/connections/status/view-status.derive'
import { ROW_STATUSES, ROW_STATUS_NAMES } from '../../src/connections/status/row-status.table'
import { parseSummaries } from '../../src/connections/list/summary.parse'
import type { ConnectionSummary } from '../../src/domain'
import { issueOf, viewOf } from '../../src/testing'

const NOW = Date.parse('2026-11-27T03:10:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const summary = (over: Partial<ConnectionSummary>): ConnectionSummary => ({ id: 'c', standing: 'active', ...over })

describe('how a connection stands by the list alone', () => {
  it.each<[status: string, over: Partial<ConnectionSummary>]>([
    ['up-to-date', { lastSuccessAt: NOW - 2 * HOUR }],
    ['up-to-date', { lastSuccessAt: NOW - 24 * HOUR }],
    ['stale', { lastSuccessAt: NOW - 24 * HOUR - 1 }],
    ['connected', {}],
    ['connected', { lastSuccessAt: NOW + DAY }],
    ['connected', { lastSuccessAt: NaN }],
    ['unknown', { standing: 'unknown' }],
    ['needs-attention', { standing: 'invalid' }],
    ['needs-password', { standing: 'invalid', reason: 'credentials-changed' }],
    ['login-locked', { standing: 'invalid', reason: 'login-locked' }],
    ['waiting', { standing: 'invalid', reason: 'bank-outage' }],
    ['gone', { standing: 'gone' }],
    ['gone', { standing: 'gone', consentEndsAt: NOW - DAY }],
    ['consent-expired', { consentEndsAt: NOW }],
    ['consent-expired', { standing: 'invalid', reason: 'authorization-required', consentEndsAt: NOW - DAY }],
    ['consent-ending', { consentEndsAt: NOW + 7 * DAY }],
    ['connected', { consentEndsAt: NOW + 7 * DAY + 1 }],
    ['needs-password', { standing: 'invalid', reason: 'credentials-changed', consentEndsAt: NOW + DAY }],
    ['working', { standing: 'pending', createdAt: NOW - MINUTE }],
    ['unfinished', { standing: 'pending', createdAt: NOW - HOUR }],
    ['unfinished', { standing: 'pending' }],
  ])('is called %s for %j', (status, over) => {
    expect(statusOfSummary(summary(over), NOW)).toBe(status)
  })

  it('the platform says how long before its end a consent is renewed', () => {
    const ending = summary({ consentEndsAt: NOW + 10 * DAY })
    expect(statusOfSummary(ending, NOW, 14 * DAY)).toBe('consent-ending')
    expect(statusOfSummary(ending, NOW, 3 * DAY)).toBe('connected')
  })

  it('a server’s clock that is a little ahead is believed, and never shows a time to come', () => {
    expect(timesOf(summary({ lastSuccessAt: NOW + 5 * MINUTE }), NOW).lastSuccessAt).toBe(NOW)
    expect(timesOf(summary({ lastSuccessAt: NOW + 11 * MINUTE }), NOW).lastSuccessAt).toBeNull()
  })
})

describe('how a connection stands by its flow', () => {
  it('an outage says when the next attempt comes', () => {
    const view = viewOf('outage-wait', { nextAt: NOW + HOUR })
    expect(statusOfView(view)).toEqual({ status: 'waiting', nextAt: NOW + HOUR })
  })

  it.each([
    ['starting', 'working'],
    ['verifying', 'working'],
    ['polling', 'working'],
    ['left', 'working'],
    ['needs-mfa', 'needs-answer'],
    ['connected', 'connected'],
  ] as const)('is told of the state %s as %s', (state, status) => {
    expect(statusOfView(viewOf(state))?.status).toBe(status)
  })

  it('a visit to the bank’s page that was begun has to be finished, and then is looked at', () => {
    const issue = issueOf('authorization-required')
    expect(statusOfView(viewOf('needs-authorization', { stage: 'away', issue }))?.status).toBe('unfinished')
    expect(statusOfView(viewOf('needs-authorization', { stage: 'checking', issue }))?.status).toBe('working')
    expect(statusOfView(viewOf('needs-authorization', { stage: 'asking', issue }))?.status).toBe('needs-sign-in')
  })

  it('a flow in which nothing has happened says nothing', () => {
    expect(statusOfView(viewOf('idle'))).toBeNull()
    expect(statusOfView(viewOf('needs-credentials', { issue: null }))).toBeNull()
  })
})

describe('the table of statuses', () => {
  it('who needs the user comes before everybody else', () => {
    const turns = ROW_STATUS_NAMES.map((name) => ROW_STATUSES[name].turn === 'user')
    expect(turns.lastIndexOf(true)).toBeLessThan(turns.indexOf(false))
  })

  it('a banner asks only for what the user can put right', () => {
    const asking = ROW_STATUS_NAMES.filter((name) => ROW_STATUSES[name].asks)
    expect(asking.every((name) => ROW_STATUSES[name].turn === 'user' && ROW_STATUSES[name].way !== null)).toBe(true)
  })
})

describe('an entry of a list from outside', () => {
  it('without an id it is left out, and twice the same id is one', () => {
    const list = [null, 7, {}, { id: '' }, { id: 'a', standing: 'active' }, { id: 'a', standing: 'gone' }]
    expect(parseSummaries(list)).toMatchObject([{ id: 'a', standing: 'active' }])
  })

  it('what is no list is empty', () => {
    expect([undefined, null, {}, 'x'].map((list) => parseSummaries(list))).toEqual([[], [], [], []])
  })

  it('an unknown status and an unknown reason are no error', () => {
    expect(parseSummaries([{ id: 'a', standing: 'sleeping', reason: 'toString' }])).toMatchObject([
      { standing: 'unknown', reason: null },
    ])
  })

  it('a name is plain text, and a logo is a safe address', () => {
    const [one] = parseSummaries([
      { id: 'a', institutionName: ' <b>Hooli</b>\u202e\n Bank ', logoUrl: 'javascript:alert(1)', lastSuccessAt: 'soon' },
    ])
    expect(one).toMatchObject({ institutionName: '<b>Hooli</b> Bank', logoUrl: null, lastSuccessAt: null })
  })
})
