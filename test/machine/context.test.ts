import { describe, expect, it } from 'vitest'
import { issueOf, type Attempt, type Issue, type StopScenario } from '../../src/domain'
import type { ConnectionContext } from '../../src/machine'
import {
  bankDown,
  loginAccepted,
  looked,
  moved,
  ownIssue,
  restarted,
  startedOver,
  stopped,
  stoppedByItself,
  waiting,
  within,
} from '../../src/machine/connection.context'
import { initialContext, NO_HINTS, NO_PAST, NO_WAIT, NO_WORK } from '../../src/machine/initial.context'
import { afterSuccess, counted, ended, isNews, isWorthKeeping, verdict, withLogins } from '../../src/machine/past.context'
import { canStartOver, partRestart, restartFrom, restingState, stateOfStop } from '../../src/machine/restart.derive'

/** The changes to the context are pure, so they are compared whole with what was written by hand. */
const NOW = Date.UTC(2026, 10, 22, 9)
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]

const attempt: Attempt = {
  id: 'job-1',
  intent: 'refresh',
  startedAt: NOW - MINUTE,
  joined: false,
  connectionId: 'c-1',
  institutionId: 'AU00000',
}

const context = (change: Partial<ConnectionContext> = {}): ConnectionContext => ({
  ...initialContext({
    instance: 'i',
    intent: 'refresh',
    entries: { create: 'form', update: 'form', refresh: 'call' },
    connectionId: 'c-1',
    institutionId: 'AU00000',
    attempt: null,
    issue: null,
  }),
  ...change,
})

const reference = { attemptId: 'job-1', connectionId: 'c-1', institutionId: 'AU00000', step: null, at: NOW }
const issue = (scenario: StopScenario, more: Partial<Issue<StopScenario>> = {}): Issue<StopScenario> => ({
  ...issueOf({ scenario, reference }),
  ...more,
})

describe('a new begin', () => {
  const nothing = { ...NO_WORK, attempt: null, issue: null, fresh: false }

  it('leaves nothing of the last attempt, and counts no try unless an outage came before', () => {
    const before = context({ attempt, issue: issue('mfa-failed'), lookedAt: NOW, hints: ['slow'] })
    expect(restarted(before)).toEqual({ ...nothing, intent: 'refresh', connectionId: 'c-1', past: NO_PAST })
  })

  it.each(['bank-outage', 'bank-major-outage', 'service-trouble'] as const)('after %s counts one try', (scenario) => {
    const past = { ...NO_PAST, tries: 1, rejections: 2 }
    expect(restarted(context({ issue: issue(scenario), past }))).toEqual({
      ...nothing,
      intent: 'refresh',
      connectionId: 'c-1',
      past: { ...past, tries: 2 },
    })
  })

  it('after a connection that is gone creates one, and forgets which it was', () => {
    expect(restarted(context({ issue: issue('connection-gone') }))).toMatchObject({ intent: 'create', connectionId: null })
  })

  it('that leads nowhere keeps its intent', () => {
    expect(restarted(context({ issue: issue('bank-unsupported') }))).toMatchObject({ intent: 'refresh', connectionId: 'c-1' })
  })
})

describe('a wait whose clock was set back', () => {
  const outage = issue('bank-outage')
  const endsAt = (ms: number | null) => ({ ...NO_WAIT, endsAt: ms === null ? null : NOW + ms })

  it.each<[name: string, change: Partial<ConnectionContext>, expected: Partial<ConnectionContext>]>([
    ['that is no longer than it may be stays', { issue: outage, wait: endsAt(10 * MINUTE) }, {}],
    ['that is too long ends in time', { issue: outage, wait: endsAt(10 * MINUTE + 1) }, { wait: endsAt(10 * MINUTE) }],
    ['that does not run stays so', { issue: outage, wait: endsAt(null) }, {}],
    ['of a scenario without waits stays', { issue: issue('mfa-failed'), wait: endsAt(HOUR) }, {}],
    ['that the platform named stays', { issue: issue('too-soon', { retryAt: NOW + HOUR }), wait: endsAt(HOUR) }, {}],
    ['without an issue stays', { wait: endsAt(HOUR) }, {}],
    ['for the form that is in time stays', { past: { ...NO_PAST, formOpensAt: NOW + 15 * MINUTE } }, {}],
    [
      'for the form that is too long ends in time',
      { past: { ...NO_PAST, rejections: 3, formOpensAt: NOW + 15 * MINUTE + 1 } },
      { past: { ...NO_PAST, rejections: 3, formOpensAt: NOW + 15 * MINUTE } },
    ],
  ])('%s', (_, change, expected) => {
    expect(within(context(change), NOW)).toEqual(expected)
  })
})

describe('work that another tab has begun', () => {
  const past = { ...NO_PAST, rejections: 1 }

  it('is followed with its intent and its counts', () => {
    const before = context({ issue: issue('mfa-failed'), intent: 'create', connectionId: null })
    expect(moved(before, { type: 'MOVED', attempt, past })).toEqual({
      ...NO_WORK,
      intent: 'refresh',
      attempt,
      connectionId: 'c-1',
      issue: null,
      fresh: false,
      past,
    })
  })

  it('keeps the connection that is known if it names none', () => {
    const other = { ...attempt, connectionId: null }
    expect(moved(context(), { type: 'MOVED', attempt: other, past }).connectionId).toBe('c-1')
  })

  it.each<[name: string, change: Partial<ConnectionContext>, other: Partial<Attempt>, expected: boolean]>([
    ['news if nothing runs here', { attempt: null }, {}, true],
    ['none if it runs here', { attempt }, { startedAt: NOW }, false],
    ['none if its end was counted here', { past: { ...NO_PAST, countedId: 'job-1' } }, {}, false],
    ['news if it began later', { attempt }, { id: 'job-2', startedAt: NOW - MINUTE + 1 }, true],
    ['none if it began at the same time', { attempt }, { id: 'job-2' }, false],
    ['none if it began earlier', { attempt }, { id: 'job-2', startedAt: NOW - MINUTE - 1 }, false],
  ])('is %s', (_, change, other, expected) => {
    expect(isNews(context(change), { ...attempt, ...other })).toBe(expected)
  })
})

describe('starting over', () => {
  it('goes back to what the host asked for, with the counts of a login only', () => {
    const past = { ...NO_PAST, tries: 1, returns: 2, unknowns: 1, rejections: 2, formOpensAt: NOW, refreshedAt: [NOW] }
    expect(startedOver(context({ intent: 'update', attempt, issue: issue('unknown'), fresh: false, past }))).toEqual({
      ...NO_WORK,
      intent: 'refresh',
      attempt: null,
      issue: null,
      fresh: true,
      past: { ...past, tries: 0, returns: 0, unknowns: 0 },
    })
  })

  it.each<[change: Partial<ConnectionContext>, expected: boolean]>([
    [{ wanted: 'refresh' }, true],
    [{ wanted: 'refresh', connectionId: null }, false],
    [{ wanted: 'create', connectionId: null }, true],
    [{ wanted: 'create', entries: { create: null, update: 'form', refresh: 'call' } }, false],
  ])('is possible if there is a way and a connection for it: %j', (change, expected) => {
    expect(canStartOver(context(change))).toBe(expected)
  })
})

describe('a stop', () => {
  const steps = [{ id: 's', title: 'verify-credentials', status: 'failed', issue: null }] as never
  const stop = (scenario: StopScenario, change: Partial<ConnectionContext> = {}, more: object = {}) =>
    stopped(context({ attempt, ...change }), { type: 'STOPPED', issue: issue(scenario), at: NOW, ...more })

  it('keeps the issue without the text of the bank, and counts nothing that it is not', () => {
    const past = { ...NO_PAST, unknowns: 1, rejections: 1, returns: 1 }
    const change = { attempt, past, hints: ['slow'] as const, lookedAt: 0 }
    const event = { type: 'STOPPED', issue: issue('mfa-failed', { detail: 'Ask at the branch' }), at: NOW } as const
    expect(stopped(context(change), event)).toEqual({
      issue: { ...issue('mfa-failed'), detail: null },
      hints: NO_HINTS,
      lookedAt: NOW,
      connectionId: 'c-1',
      institutionId: 'AU00000',
      steps: [],
      fresh: false,
      past: { ...past, unknowns: 0, countedId: 'job-1' },
      wait: NO_WAIT,
    })
  })

  it('takes over the ids and the steps that came with it, and its answer ends the count of sign-ins', () => {
    const ids = { connectionId: 'c-2', institutionId: 'AU00001' }
    const before = { past: { ...NO_PAST, signIns: 1 } }
    expect(stop('mfa-failed', before, { ids, steps })).toMatchObject({ ...ids, steps, past: { signIns: 0 } })
    expect(stop('mfa-failed', before)).toMatchObject({ connectionId: 'c-1', past: { signIns: 1 } })
    const none = { ids: { connectionId: null, institutionId: null } }
    expect(stop('mfa-failed', {}, none)).toMatchObject({ connectionId: 'c-1', institutionId: 'AU00000' })
  })

  it.each([
    ['credentials-rejected', { rejections: 1 }],
    ['authorization-unfinished', { returns: 1 }],
    ['authorization-required', { returns: 1 }],
    ['unknown', { unknowns: 1 }],
    ['mfa-failed', {}],
  ] as const)('of %s counts once for each attempt', (scenario, counts) => {
    const first = stop(scenario).past
    expect(first).toEqual({ ...NO_PAST, signIns: undefined, ...counts, countedId: 'job-1' })
    const again = stop(scenario, { past: { ...NO_PAST, ...first } }).past
    expect(again).toEqual(first)
    expect(stop(scenario, { attempt: null }).past).toEqual({ ...NO_PAST, signIns: undefined, ...counts })
  })

  it('of a login closes the form with the third rejection only', () => {
    const rejections = (count: number) => ({ past: { ...NO_PAST, rejections: count } })
    expect(stop('credentials-rejected', rejections(1)).past?.formOpensAt).toBeNull()
    expect(stop('credentials-rejected', rejections(2)).past?.formOpensAt).toBe(NOW + 15 * MINUTE)
    const closed = { past: { ...NO_PAST, rejections: 3, formOpensAt: NOW + MINUTE, countedId: 'job-1' } }
    expect(stop('credentials-rejected', closed).past?.formOpensAt).toBe(NOW + MINUTE)
    expect(stop('mfa-failed', { past: { ...NO_PAST, rejections: 3, formOpensAt: NOW + MINUTE } }).past?.formOpensAt).toBe(
      NOW + MINUTE,
    )
  })

  it.each<[scenario: StopScenario, change: Partial<ConnectionContext>, more: object, wait: object]>([
    ['bank-outage', {}, {}, { endsAt: NOW + 10 * MINUTE }],
    ['service-trouble', {}, {}, { endsAt: NOW + 30 * SECOND }],
    ['service-trouble', { past: { ...NO_PAST, tries: 1 } }, {}, { endsAt: NOW + 2 * MINUTE }],
    ['bank-outage', { wait: { ...NO_WAIT, keptUntil: NOW + MINUTE } }, {}, { endsAt: NOW + MINUTE }],
    ['bank-outage', { wait: { ...NO_WAIT, keptUntil: NOW + HOUR } }, {}, { endsAt: NOW + 10 * MINUTE }],
    ['bank-major-outage', {}, {}, { endsAt: NOW + 10 * MINUTE, downSince: NOW }],
    ['mfa-failed', {}, {}, {}],
    ['too-soon', {}, { issue: issue('too-soon', { retryAt: NOW + HOUR }) }, { endsAt: NOW + HOUR }],
    ['mfa-failed', {}, { issue: issue('mfa-failed', { retryAt: NOW + HOUR }) }, { endsAt: NOW + HOUR }],
  ])('of %s after %j%j waits as long as it says', (scenario, change, more, wait) => {
    expect(stop(scenario, change, more).wait).toEqual({ ...NO_WAIT, ...wait })
  })

  it('that the kit finds by itself names the step that failed or is under way', () => {
    const step = (status: string, title: string) => ({ id: title, title, status }) as never
    const own = (given: readonly never[], scenario: StopScenario = 'attempt-timed-out') =>
      ownIssue(context({ attempt, steps: given }), scenario, NOW)
    expect(own([])).toEqual(issueOf({ scenario: 'attempt-timed-out', code: null, reference }))
    expect(own([step('success', 'a'), step('in-progress', 'b'), step('failed', 'c')]).reference.step).toBe('b')
    expect(own([step('success', 'a'), step('failed', 'c')]).reference.step).toBe('c')
    expect(own([step('pending', 'a'), step('skipped', 'b')]).reference.step).toBeNull()
    expect(ownIssue(context(), 'attempt-timed-out', NOW).reference).toMatchObject({ ...reference, attemptId: null })
  })

  it('of a queue that has ended keeps the code of what it waited for, and no other does', () => {
    const queued = context({ attempt, issue: { ...issue('unknown'), code: 'bank-closed' } })
    expect(ownIssue(queued, 'queue-expired', NOW).code).toBe('bank-closed')
    expect(ownIssue(queued, 'attempt-timed-out', NOW).code).toBeNull()
    expect(ownIssue(context(), 'queue-expired', NOW).code).toBeNull()
    expect(stoppedByItself(queued, 'queue-expired', NOW)).toMatchObject({
      issue: { scenario: 'queue-expired', code: 'bank-closed' },
      lookedAt: NOW,
    })
  })
})

describe('a reading', () => {
  const steps = [] as const
  const ids = { connectionId: null, institutionId: null }

  it('ends waits and issues, and keeps ids that it does not name', () => {
    const before = context({ issue: issue('bank-outage'), wait: { ...NO_WAIT, endsAt: NOW } })
    const after = { lookedAt: NOW, steps, connectionId: 'c-1', institutionId: 'AU00000', wait: NO_WAIT, issue: null }
    expect(looked(before, { at: NOW, ids, steps })).toEqual(after)
    const named = { connectionId: 'c-2', institutionId: 'AU00001' }
    expect(looked(before, { at: NOW, ids: named, steps })).toEqual({ ...after, ...named })
  })

  it('shows that the platform let the user in', () => {
    expect(looked(context({ past: { ...NO_PAST, signIns: 2 } }), { at: NOW, ids, steps }).past).toEqual({
      ...NO_PAST,
      signIns: 0,
    })
  })

  it.each([
    [{ type: 'READING.WORKING', milestone: 'retrieving' }, true],
    [{ type: 'READING.WORKING', milestone: 'verifying' }, false],
    [{ type: 'READING.CONNECTED' }, true],
    [{ type: 'READING.CHALLENGE' }, false],
  ])('says whether the login was accepted: %j', (event, expected) => {
    expect(loginAccepted(event as never)).toBe(expected)
  })
})

describe('a bank that is down', () => {
  it('keeps the issue that led there under its own name, or makes one', () => {
    const outage = issue('bank-outage', { code: 'x' })
    expect(bankDown(context({ issue: outage }), { at: NOW })).toEqual({
      issue: { ...outage, scenario: 'bank-major-outage' },
      wait: { ...NO_WAIT, downSince: NOW },
    })
    expect(bankDown(context(), { at: NOW }).issue).toEqual(
      issueOf({ scenario: 'bank-major-outage', code: null, reference: { ...reference, attemptId: null } }),
    )
  })

  it.each<[name: string, change: Partial<ConnectionContext>, endsAt: number | null]>([
    ['waits from when the bank has been asked', { issue: issue('bank-outage') }, NOW + 10 * MINUTE],
    ['waits longer with each try', { issue: issue('service-trouble'), past: { ...NO_PAST, tries: 2 } }, NOW + 10 * MINUTE],
    ['goes on with a wait that runs', { issue: issue('bank-outage'), wait: { ...NO_WAIT, endsAt: NOW } }, null],
    ['does not wait without an issue', {}, null],
    ['leaves a queue to the platform', { issue: { ...issue('unknown'), scenario: 'retry-queued' } }, null],
  ])('%s', (_, change, endsAt) => {
    expect(waiting(context(change), { at: NOW })).toEqual(endsAt === null ? {} : { wait: { ...NO_WAIT, endsAt } })
  })
})

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
