import { describe, expect, it } from 'vitest'
import type { ExpectedDurations, Reading } from '../../src/domain'
import { nextLookAt, type Look, type LookFacts } from '../../src/policy'
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
