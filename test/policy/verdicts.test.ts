import { describe, expect, it } from 'vitest'
import {
  afterReading,
  escalate,
  formOpensAt,
  hintsAt,
  isStale,
  mayLock,
  nextHintAt,
  timedOutAt,
  waitMs,
  type Look,
} from '../../src/policy'
import { HOOLI, reading, START } from './looks'

const MINUTE = 60_000

const look = (given: Partial<Look> = {}): Look => ({
  at: START,
  reading: reading.verifying,
  changedAt: START,
  phaseSince: START,
  stepSince: START,
  workSince: START,
  trouble: null,
  ended: null,
  ...given,
})

describe('hints', () => {
  const at = (ms: number, given: Partial<Look> = {}, expected: typeof HOOLI | null = null, offline = false) =>
    hintsAt({ look: look(given), expected, offline }, START + ms)

  it('call an attempt slow after ninety seconds, or three times the bank’s average', () => {
    expect([at(89_000), at(90_000)]).toEqual([[], ['slow']])
    expect([at(94_000, {}, HOOLI), at(95_000, {}, HOOLI)]).toEqual([[], ['slow']])
  })

  it('say after half a minute in which nothing started that other work goes first', () => {
    expect([at(29_000, { reading: reading.queued }), at(30_000, { reading: reading.queued })]).toEqual([[], ['queued-behind']])
  })

  it('tell one lost answer from a platform that does not respond', () => {
    const lost = (failures: number) => at(0, { trouble: { kind: 'network', failures, retryAt: null } })
    expect([lost(1), lost(2)]).toEqual([[], ['unreachable']])
    const paused = (ms: number) => at(0, { trouble: { kind: 'server', failures: 1, retryAt: START + ms } })
    expect([paused(10_000), paused(90_000)]).toEqual([[], ['unreachable']])
  })

  it('blame no platform while the device is offline', () => {
    expect(at(0, { trouble: { kind: 'network', failures: 5, retryAt: null } }, null, true)).toEqual(['offline'])
  })

  it('call nothing slow that is known to take hours', () => {
    expect(at(60 * MINUTE, { reading: reading.answering })).toEqual([])
  })

  it('come with the time of their next change', () => {
    expect(nextHintAt({ look: look(), expected: null, offline: false }, START)).toBe(START + 90_000)
    expect(nextHintAt({ look: look(), expected: null, offline: false }, START + 90_000)).toBeNull()
  })
})

describe('the last deadline', () => {
  it('comes a day after the last change, or after 130 minutes of preparing', () => {
    expect(timedOutAt(look())).toBe(START + 24 * 60 * MINUTE)
    expect(timedOutAt(look({ reading: reading.answering }))).toBe(START + 130 * MINUTE)
    expect(timedOutAt(look({ reading: reading.connected }))).toBeNull()
  })
})

describe('a retry', () => {
  const past = { tries: 0, returns: 0, unknowns: 0 }

  it.each([
    ['bank-outage', { tries: 1 }, 'bank-outage'],
    ['bank-outage', { tries: 2 }, 'outage-persists'],
    ['service-trouble', { tries: 2 }, 'service-trouble'],
    ['service-trouble', { tries: 3 }, 'outage-persists'],
    ['authorization-unfinished', { returns: 1 }, 'authorization-unfinished'],
    ['authorization-unfinished', { returns: 2 }, 'unknown-persists'],
    ['unknown', { unknowns: 1 }, 'unknown-persists'],
    ['bank-notice', { tries: 9, returns: 9, unknowns: 9 }, 'bank-notice'],
  ] as const)('of %s after %j leads to %s', (scenario, before, expected) => {
    expect(escalate(scenario, { ...past, ...before })).toBe(expected)
  })

  it.each([
    ['bank-outage', 0, 10 * MINUTE],
    ['bank-outage', 1, 10 * MINUTE],
    ['service-trouble', 0, 30_000],
    ['service-trouble', 1, 2 * MINUTE],
    ['service-trouble', 2, 10 * MINUTE],
    ['bank-notice', 0, 0],
  ] as const)('of %s after %i attempts waits %i ms', (scenario, tries, ms) => {
    expect(waitMs(scenario, tries)).toBe(ms)
  })
})

describe('the policy for rejected logins', () => {
  it('warns at the second rejection and closes the form for 15 minutes at the third', () => {
    expect([mayLock(1), mayLock(2)]).toEqual([false, true])
    expect([formOpensAt(2, START), formOpensAt(3, START)]).toEqual([null, START + 15 * MINUTE])
  })
})

describe('the memory of looks', () => {
  it('knows when the present step began, and keeps it while only its status text changes', () => {
    const first = afterReading(null, reading.verifying, false, START + 1000, START)
    const second = afterReading(first, reading.retrieving, false, START + 9000, START)
    const third = afterReading(second, { ...reading.retrieving, updatedAt: 5 }, false, START + 11_000, START)
    expect([first.stepSince, second.stepSince, third.stepSince, third.changedAt]).toEqual([
      START,
      START + 9000,
      START + 9000,
      START + 11_000,
    ])
  })

  it('treats an answer that was overtaken as stale', () => {
    const seen = look({ reading: { ...reading.verifying, updatedAt: 10 } })
    expect([
      isStale({ ...reading.verifying, updatedAt: 9 }, seen),
      isStale({ ...reading.verifying, updatedAt: 10 }, seen),
    ]).toEqual([true, false])
  })
})
