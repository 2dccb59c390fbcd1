import { describe, expect, it } from 'vitest'
import type { ExpectedDurations, Reading, StopScenario } from '../../src/domain'
import {
  believed,
  bankBackoffMs,
  escalate,
  hintsAt,
  nextHintAt,
  nextLookAt,
  refreshOpensAt,
  timedOutAt,
  waitMs,
  type Look,
  type LookFacts,
} from '../../src/policy'
import { look, reading, START } from './looks'

/** The figures of the poll policy at their bounds, written by hand from docs/architecture.md. */
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]
const DAY = 24 * HOUR

/** A hundred seconds to fetch the data, after ten for the login. */
const AVERAGES: ExpectedDurations = { steps: {}, totalMs: 110 * SECOND, loginMs: 10 * SECOND }

/** A look so long after the phase began. */
const after = (elapsedMs: number, current: Reading, given: Partial<Look> = {}): Look =>
  look({ at: START + elapsedMs, reading: current, ...given })

function gapAfter(seen: Look, facts: Partial<LookFacts> = {}): number | null {
  const at = nextLookAt({ look: seen, expected: null, hidden: false, pushed: false, seed: 'job', ...facts })
  return at === null ? null : at - seen.at
}

/** The jitter makes a look up to 8 % later, and half a minute at most. */
function expectGap(gapMs: number | null, leastMs: number): void {
  expect(gapMs).toBeGreaterThanOrEqual(leastMs)
  expect(gapMs).toBeLessThanOrEqual(Math.round(leastMs + Math.min(leastMs * 0.08, 30 * SECOND)))
}

describe('the next look', () => {
  it.each<[current: keyof typeof reading, elapsedMs: number, gapMs: number]>([
    ['verifying', 0, 1 * SECOND],
    ['verifying', 9_999, 1 * SECOND],
    ['verifying', 10_000, 2 * SECOND],
    ['verifying', 29_999, 2 * SECOND],
    ['verifying', 30_000, 3 * SECOND],
    ['verifying', 89_999, 3 * SECOND],
    ['verifying', 90_000, 9 * SECOND],
    ['verifying', HOUR, 5 * MINUTE],
    ['challenge', 10_000, 2 * SECOND],
    ['challenge', 90_000, 9 * SECOND],
    ['queued', 29_999, 2 * SECOND],
    ['queued', 30_000, 30 * SECOND],
    ['queued', 315_000, 30 * SECOND],
    ['queued', 325_000, 20 * SECOND],
    ['queued', 344_000, 1 * SECOND],
    ['queued', 345_000, 5 * SECOND],
    ['queued', 389_999, 5 * SECOND],
    ['queued', 390_000, 39 * SECOND],
    ['answering', 0, 2 * SECOND],
    ['answering', 8_000, 6 * SECOND],
    ['answering', 16_000, 10 * SECOND],
    ['answering', 149_999, 10 * SECOND],
    ['answering', 150_000, 60 * SECOND],
    ['answering', 250_000, 110 * SECOND],
    ['answering', 630_000, 5 * MINUTE],
    ['answering', HOUR, 5 * MINUTE],
    ['retrieving', 10_000, 2 * SECOND],
    ['retrieving', 100_000, 10 * SECOND],
  ])('at %s comes, %d ms after the phase began, after %d ms', (current, elapsedMs, gapMs) => {
    expectGap(gapAfter(after(elapsedMs, reading[current])), gapMs)
  })

  it.each<[elapsedMs: number, gapMs: number]>([
    [0, 60 * SECOND],
    [9_000, 60 * SECOND],
    [11_000, 59 * SECOND],
    [69_000, 1 * SECOND],
    [70_000, 8 * SECOND],
    [149_999, 8 * SECOND],
    [150_000, 4 * SECOND],
    [299_999, 4 * SECOND],
    [300_000, 30 * SECOND],
  ])('at a bank that takes 100 s comes, %d ms after fetching began, after %d ms', (elapsedMs, gapMs) => {
    expectGap(gapAfter(after(elapsedMs, reading.retrieving), { expected: AVERAGES }), gapMs)
  })

  it('at a bank that is quick comes no closer than it may late in its time', () => {
    const expected = { steps: {}, totalMs: 20 * SECOND }
    expectGap(gapAfter(after(30 * SECOND, reading.retrieving), { expected }), 2500)
  })

  it.each([
    ['none', { steps: {}, totalMs: 10 * SECOND, loginMs: 10 * SECOND }],
    ['negative', { steps: {}, totalMs: 5 * SECOND, loginMs: 10 * SECOND }],
    ['without end', { steps: {}, totalMs: Infinity }],
    ['no number', { steps: {}, totalMs: Number.NaN }],
  ])('at a bank whose average is %s comes as at one without averages', (_, expected) => {
    expectGap(gapAfter(after(50 * SECOND, reading.retrieving), { expected }), 3 * SECOND)
  })

  it('without averages counts from when the work began, with averages from when fetching began', () => {
    const late = after(100 * SECOND, reading.retrieving, { phaseSince: START + 30 * SECOND })
    expectGap(gapAfter(late), 10 * SECOND)
    expectGap(gapAfter(late, { expected: AVERAGES }), 8 * SECOND)
  })

  it('of a page that nobody sees comes after 15 s at the earliest', () => {
    expect(gapAfter(after(0, reading.verifying), { hidden: true })).toBe(15 * SECOND)
    expectGap(gapAfter(after(10 * MINUTE, reading.verifying), { hidden: true }), 60 * SECOND)
  })

  it('is never closer than half a second', () => {
    const expected = { steps: {}, totalMs: 2 * SECOND }
    expect(gapAfter(after(1500, reading.retrieving), { expected })).toBe(500)
  })

  it('beside a push channel is a heartbeat that grows to five minutes while the platform works, and no more', () => {
    expectGap(gapAfter(after(0, reading.verifying), { pushed: true }), 60 * SECOND)
    expectGap(gapAfter(after(2 * MINUTE, reading.verifying), { pushed: true }), 120 * SECOND)
    expectGap(gapAfter(after(2 * MINUTE, reading.verifying, { changedAt: START + 2 * MINUTE }), { pushed: true }), 60 * SECOND)
    expectGap(gapAfter(after(HOUR, reading.verifying), { pushed: true }), 5 * MINUTE)
    expectGap(gapAfter(after(0, reading.challenge), { pushed: true }), 1 * SECOND)
  })

  it('comes 90 s after the platform’s own next try, and after ten minutes at the earliest', () => {
    const deferred = (nextMs: number) =>
      ({ ...reading.queued, status: 'deferred', nextAt: START + nextMs, until: START + DAY, issue: null }) as unknown as Reading
    expectGap(gapAfter(after(0, deferred(HOUR))), HOUR + 90 * SECOND)
    expectGap(gapAfter(after(0, deferred(0))), 10 * MINUTE)
    expectGap(gapAfter(after(0, deferred(510 * SECOND + 1))), 10 * MINUTE + 1)
  })

  it('comes a second after one that brought no reading yet, and not at all after an end', () => {
    expectGap(gapAfter(look({ reading: null })), SECOND)
    expect(gapAfter(after(0, reading.connected))).toBeNull()
  })

  it.each<[trouble: Look['trouble'], hidden: boolean, gapMs: number]>([
    [{ kind: 'network', failures: 1, retryAt: null }, false, 2 * SECOND],
    [{ kind: 'network', failures: 4, retryAt: null }, false, 16 * SECOND],
    [{ kind: 'network', failures: 5, retryAt: null }, false, 30 * SECOND],
    [{ kind: 'network', failures: 1, retryAt: null }, true, 15 * SECOND],
    [{ kind: 'network', failures: 5, retryAt: null }, true, 30 * SECOND],
    [{ kind: 'rate-limit', failures: 1, retryAt: null }, false, 30 * SECOND],
    [{ kind: 'rate-limit', failures: 1, retryAt: START + MINUTE }, false, MINUTE],
    [{ kind: 'rate-limit', failures: 1, retryAt: START + 1 }, false, 2 * SECOND],
    [{ kind: 'server', failures: 5, retryAt: START + 3 * SECOND }, false, 3 * SECOND],
  ] as const)('after trouble %j (hidden: %s) comes after %d ms to the dot', (trouble, hidden, gapMs) => {
    expect(gapAfter(look({ trouble }), { hidden })).toBe(gapMs)
  })
})

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
