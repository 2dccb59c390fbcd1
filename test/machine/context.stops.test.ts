import { describe, expect, it } from 'vitest'
import { issueOf, type StopScenario } from '../../src/domain'
import type { ConnectionContext } from '../../src/machine'
import {
  bankDown,
  loginAccepted,
  looked,
  ownIssue,
  stopped,
  stoppedByItself,
  waiting,
} from '../../src/machine/connection.context'
import { NO_HINTS, NO_PAST, NO_WAIT } from '../../src/machine/initial.context'
import { attempt, context, HOUR, issue, MINUTE, NOW, reference, SECOND } from './contexts'

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
