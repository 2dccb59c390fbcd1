import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../src/domain'
import type { ConnectionContext } from '../../src/machine'
import { moved, restarted, startedOver, within } from '../../src/machine/connection.context'
import { NO_PAST, NO_WAIT, NO_WORK } from '../../src/machine/initial.context'
import { isNews } from '../../src/machine/past.context'
import { canStartOver } from '../../src/machine/restart.derive'
import { attempt, context, HOUR, issue, MINUTE, NOW } from './contexts'

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
