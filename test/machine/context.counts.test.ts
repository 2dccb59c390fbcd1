import { describe, expect, it } from 'vitest'
import type { Attempt, StopScenario } from '../../src/domain'
import type { ConnectionContext } from '../../src/machine'
import { NO_PAST, NO_WAIT } from '../../src/machine/initial.context'
import { afterSuccess, counted, ended, isWorthKeeping, verdict, withLogins } from '../../src/machine/past.context'
import { partRestart, restartFrom, restingState, stateOfStop } from '../../src/machine/restart.derive'
import { attempt, context, HOUR, issue, MINUTE, NOW } from './contexts'

describe('the counts of a flow', () => {
  it('make a second unknown, a third return and a third outage a case for support, once for each attempt', () => {
    const worse = (scenario: StopScenario, past: object, own: Attempt | null = attempt) =>
      verdict(context({ attempt: own, past: { ...NO_PAST, ...past } }), issue(scenario)).scenario
    expect(worse('unknown', { unknowns: 0 })).toBe('unknown')
    expect(worse('unknown', { unknowns: 1 })).toBe('unknown-persists')
    expect(worse('unknown', { unknowns: 1, countedId: 'job-1' })).toBe('unknown')
    expect(worse('unknown', { unknowns: 2, countedId: 'job-1' })).toBe('unknown-persists')
    expect(worse('unknown', { unknowns: 1, countedId: 'job-1' }, null)).toBe('unknown-persists')
    expect(worse('authorization-unfinished', { returns: 1 })).toBe('authorization-unfinished')
    expect(worse('authorization-unfinished', { returns: 2 })).toBe('unknown-persists')
    expect(worse('authorization-unfinished', { returns: 2, countedId: 'job-1' })).toBe('authorization-unfinished')
    expect(worse('bank-outage', { tries: 1 })).toBe('bank-outage')
    expect(worse('bank-outage', { tries: 2 })).toBe('outage-persists')
    expect(worse('service-trouble', { tries: 2 })).toBe('service-trouble')
    expect(worse('service-trouble', { tries: 3 })).toBe('outage-persists')
  })

  it('leave an issue that gets no worse as it is', () => {
    const own = issue('mfa-failed')
    expect(verdict(context(), own)).toBe(own)
  })

  it('take refreshes of the last day only', () => {
    const past = { ...NO_PAST, refreshedAt: [NOW - 25 * HOUR, NOW - HOUR] }
    expect(counted(past, attempt).refreshedAt).toEqual([NOW - HOUR, NOW - MINUTE])
    expect(counted(past, { ...attempt, intent: 'update' })).toBe(past)
  })

  it('take what other flows have counted, and stay the same object if that is nothing new', () => {
    const past = { ...NO_PAST, rejections: 1, formOpensAt: NOW, countedId: 'job-0' }
    const logins = { rejections: 1, formOpensAt: NOW, countedId: null }
    expect(withLogins(past, logins, attempt)).toBe(past)
    expect(withLogins(past, { ...logins, formOpensAt: NOW + 999 }, attempt)).toBe(past)
    expect(withLogins(past, { ...logins, formOpensAt: NOW + 1000 }, attempt)).toEqual({ ...past, formOpensAt: NOW + 1000 })
    expect(withLogins(past, { ...logins, formOpensAt: NOW - 1000 }, attempt)).toEqual({ ...past, formOpensAt: NOW - 1000 })
    expect(withLogins(past, { ...logins, formOpensAt: null }, attempt)).toEqual({ ...past, formOpensAt: null })
    expect(withLogins({ ...past, formOpensAt: null }, logins, attempt)).toEqual(past)
    expect(withLogins(past, { ...logins, rejections: 2, countedId: 'job-1' }, attempt)).toEqual({
      ...past,
      rejections: 2,
      countedId: 'job-1',
    })
    expect(withLogins(past, { ...logins, rejections: 2, countedId: 'job-2' }, attempt).countedId).toBe('job-0')
    expect(withLogins(past, { ...logins, rejections: 2, countedId: 'job-1' }, null).countedId).toBe('job-0')
  })

  it.each([
    [{}, false],
    [{ tries: 1 }, true],
    [{ returns: 1 }, true],
    [{ unknowns: 1 }, true],
    [{ rejections: 1 }, true],
    [{ refreshedAt: [NOW] }, true],
    [{ formOpensAt: NOW, countedId: 'job-1' }, false],
  ])('are worth keeping if there are any: %j', (past, expected) => {
    expect(isWorthKeeping(context({ past: { ...NO_PAST, ...past } }))).toBe(expected)
  })

  it('that outlive the end of a flow are those of logins and refreshes', () => {
    const past = { ...NO_PAST, tries: 1, returns: 1, unknowns: 1, countedId: 'job-1' }
    expect(ended(context({ attempt, past }), NOW)).toBeNull()
    expect(ended(context({ attempt, past: { ...past, refreshedAt: [NOW - 25 * HOUR] } }), NOW)).toBeNull()
    const kept = { rejections: 2, formOpensAt: NOW + MINUTE, refreshedAt: [NOW - HOUR] }
    const before = context({
      attempt,
      past: { ...past, ...kept },
      wait: { ...NO_WAIT, endsAt: NOW },
      told: { loginAccepted: true, connected: true },
    })
    expect(ended(before, NOW)).toEqual({
      ...before,
      attempt: null,
      wait: NO_WAIT,
      told: { loginAccepted: false, connected: false },
      past: { ...NO_PAST, ...kept },
    })
    expect(ended(context({ past: { ...NO_PAST, rejections: 1 } }), NOW)).not.toBeNull()
    expect(ended(context({ past: { ...NO_PAST, refreshedAt: [NOW] } }), NOW)).not.toBeNull()
  })

  it('of logins end with a login that succeeds, and not with a refresh', () => {
    const past = { tries: 1, returns: 1, unknowns: 1, rejections: 2, refreshedAt: [NOW], formOpensAt: NOW, countedId: 'job-1' }
    const rest = { ...past, tries: 0, returns: 0, unknowns: 0 }
    expect(afterSuccess(context({ intent: 'refresh', past }))).toEqual(rest)
    for (const intent of ['create', 'update'] as const)
      expect(afterSuccess(context({ intent, past }))).toEqual({ ...rest, rejections: 0, formOpensAt: null, countedId: null })
  })
})

describe('a way on', () => {
  it.each<[name: string, change: Partial<ConnectionContext>, expected: unknown]>([
    ['is what was asked for if nothing is wrong', {}, { intent: 'refresh', by: 'call' }],
    ['is none without a connection to refresh', { connectionId: null }, null],
    ['is the form', { intent: 'update' }, { intent: 'update', by: 'form' }],
    ['is no form of a bank that nobody can name', { intent: 'create', connectionId: null, institutionId: null }, null],
    [
      'is the form of a bank that its connection names',
      { intent: 'update', institutionId: null },
      { intent: 'update', by: 'form' },
    ],
    ['is no form if the connection cannot name its bank', { issue: issue('connection-gone'), institutionId: null }, null],
    ['is a call although nobody can name the bank', { institutionId: null }, { intent: 'refresh', by: 'call' }],
    ['is none if the adapter has none', { entries: { create: null, update: null, refresh: null } }, null],
  ])('%s', (_, change, expected) => {
    expect(restartFrom(context(change))).toEqual(expected)
  })

  it('of rejected details is the form, or the host if there is none', () => {
    expect(stateOfStop(context({ intent: 'create' }), 'input-invalid')).toBe('needs-credentials')
    const byPage = context({ intent: 'create', entries: { create: 'redirect', update: 'redirect', refresh: null } })
    expect(stateOfStop(byPage, 'input-invalid')).toBe('needs-retry')
    expect(stateOfStop(byPage, 'credentials-rejected')).toBe('needs-credentials')
  })

  it('rests where its issue does, and nowhere while the platform tries again by itself', () => {
    expect(restingState(context())).toBeNull()
    expect(restingState(context({ issue: issue('mfa-failed') }))).toBe('needs-retry')
    expect(restingState(context({ issue: { ...issue('unknown'), scenario: 'retry-queued' } }))).toBeNull()
  })

  it('for a part that is missing is a call, if the part can be had', () => {
    const partial = (...scenarios: string[]) => scenarios.map((scenario) => ({ ...issue('unknown'), scenario })) as never
    expect(partRestart(context())).toBeNull()
    expect(partRestart(context({ partial: partial('no-accounts') }))).toBeNull()
    expect(partRestart(context({ partial: partial('no-accounts', 'part-outage') }))).toEqual({ intent: 'refresh', by: 'call' })
    const byForm = { entries: { create: 'form', update: 'form', refresh: null } } as const
    expect(partRestart(context({ partial: partial('part-outage'), ...byForm }))).toBeNull()
  })
})
