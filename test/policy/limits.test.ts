import { describe, expect, it } from 'vitest'
import type { ExpectedDurations, StopScenario } from '../../src/domain'
import {
  bankBackoffMs,
  believed,
  escalate,
  hintsAt,
  nextHintAt,
  refreshOpensAt,
  timedOutAt,
  waitMs,
  type Look,
} from '../../src/policy'
import { look, reading, START } from './looks'

/** The limits of the poll policy on both sides, written by hand from docs/architecture.md. */
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]
const DAY = 24 * HOUR

const AVERAGES: ExpectedDurations = { steps: {}, totalMs: 110 * SECOND, loginMs: 10 * SECOND }

describe('a hint', () => {
  const facts = (given: Partial<Look> | null, more: object = {}) => ({
    look: given === null ? null : look(given),
    expected: null,
    offline: false,
    ...more,
  })
  const trouble = (failures: number, retryAt: number | null = null, kind: 'network' | 'rate-limit' = 'network') => ({
    trouble: { kind, failures, retryAt },
  })

  it.each<[name: string, given: Partial<Look> | null, more: object, nowMs: number, hints: readonly string[]]>([
    ['is none without a look', null, {}, HOUR, []],
    ['says offline without a look', null, { offline: true }, 0, ['offline']],
    ['says offline in place of trouble', trouble(5), { offline: true }, 0, ['offline']],
    ['is none after one failure', trouble(1), {}, 0, []],
    ['says unreachable after two', trouble(2), {}, 0, ['unreachable']],
    ['is none for a pause of ten seconds', trouble(1, START + 10_000), {}, 0, []],
    ['says unreachable for a longer pause', trouble(1, START + 10_001), {}, 0, ['unreachable']],
    ['says rate-limited at once', trouble(1, null, 'rate-limit'), {}, 0, ['rate-limited']],
    ['is none just before it is slow', {}, {}, 90_000 - 1, []],
    ['says slow after 90 s', {}, {}, 90_000, ['slow']],
    ['says slow after three times the average', {}, { expected: AVERAGES }, 330_000, ['slow']],
    ['is none before three times the average', {}, { expected: AVERAGES }, 330_000 - 1, []],
    ['never says slow of a batch', { reading: reading.answering }, {}, DAY, []],
    ['never says slow of a challenge', { reading: reading.challenge }, {}, DAY, []],
    ['is none just before it stands behind others', { reading: reading.queued }, {}, 30_000 - 1, []],
    ['says queued-behind after 30 s, and never slow', { reading: reading.queued }, {}, 30_000, ['queued-behind']],
  ])('%s', (_, given, more, nowMs, hints) => {
    expect(hintsAt(facts(given, more), START + nowMs)).toEqual(hints)
  })

  it('may next change when it becomes slow or queued behind, and never again after that', () => {
    expect(nextHintAt(facts(null), START)).toBeNull()
    expect(nextHintAt(facts({}), START + 90_000 - 1)).toBe(START + 90_000)
    expect(nextHintAt(facts({}), START + 90_000)).toBeNull()
    expect(nextHintAt(facts({ reading: reading.queued }), START)).toBe(START + 30_000)
  })
})

describe('a limit', () => {
  it('ends work after a day without a change, and a batch after 130 minutes', () => {
    const seen = { changedAt: START + 1, phaseSince: START + 2 }
    expect(timedOutAt(look(seen))).toBe(START + 1 + DAY)
    expect(timedOutAt(look({ ...seen, reading: reading.answering }))).toBe(START + 2 + 130 * MINUTE)
    expect([reading.challenge, reading.connected, null].map((each) => timedOutAt(look({ reading: each })))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('of a platform’s own pause is an hour', () => {
    expect(believed(START + HOUR, START)).toBe(START + HOUR)
    expect(believed(START + HOUR + 1, START)).toBe(START + HOUR)
  })

  it('of questions about a bank is five minutes from the sixth failure on', () => {
    expect([1, 2, 5, 6].map(bankBackoffMs)).toEqual([2 * SECOND, 4 * SECOND, 30 * SECOND, 5 * MINUTE])
  })

  it.each<[scenario: StopScenario, tries: number, ms: number]>([
    ['bank-outage', 0, 10 * MINUTE],
    ['bank-outage', 5, 10 * MINUTE],
    ['service-trouble', 0, 30 * SECOND],
    ['service-trouble', 1, 2 * MINUTE],
    ['service-trouble', 2, 10 * MINUTE],
    ['service-trouble', 3, 10 * MINUTE],
    ['too-soon', 0, 30 * SECOND],
    ['too-soon', 4, 30 * SECOND],
    ['unknown', 0, 0],
  ])('of the wait after %s, tried %d times, is %d ms', (scenario, tries, ms) => {
    expect(waitMs(scenario, tries)).toBe(ms)
  })

  it.each<[scenario: StopScenario, signIns: number | undefined, becomes: StopScenario]>([
    ['session-expired', undefined, 'session-expired'],
    ['session-expired', 1, 'session-expired'],
    ['session-expired', 2, 'integration-fault'],
    ['mfa-failed', 9, 'mfa-failed'],
  ])('of sign-ins makes of %s after %s of them %s', (scenario, signIns, becomes) => {
    expect(escalate(scenario, { tries: 0, returns: 0, unknowns: 0, signIns })).toBe(becomes)
  })

  const CARE = { burst: 2, intervalMs: HOUR, perDay: 3 }
  it.each<[name: string, agoMs: readonly number[], opensInMs: number | null]>([
    ['is open without any', [], null],
    ['is open after one', [1], null],
    ['waits an hour after the last of two', [2 * HOUR, 1], HOUR - 1],
    ['is open an hour after the last of two', [2 * HOUR, HOUR], null],
    ['waits until the first of three is a day ago', [20 * HOUR, 10 * HOUR, 2 * HOUR], 4 * HOUR],
    ['forgets what was a day ago', [DAY, 10 * HOUR], null],
    ['does not count what lies ahead', [2 * HOUR, -1], null],
  ])('of refreshes %s', (_, agoMs, opensInMs) => {
    const at = refreshOpensAt(
      agoMs.map((ms) => START - ms),
      CARE,
      START,
    )
    expect(at).toBe(opensInMs === null ? null : START + opensInMs)
  })

  it('of refreshes is none if the platform names none', () => {
    expect(refreshOpensAt([START, START, START], undefined, START)).toBeNull()
  })
})
