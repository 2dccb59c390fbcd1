import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterReading, afterTrouble, nextLookAt, type Look } from '../../src/policy'
import { gaps, HOOLI, looksAt, reading, START } from './looks'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe('looks at work under way', () => {
  it('are at most 16 in 20 seconds', () => {
    expect(looksAt([[0, reading.verifying]], 20 * SECOND).length).toBeLessThanOrEqual(16)
  })

  it('are at most 64 in ten minutes', () => {
    expect(looksAt([[0, reading.verifying]], 10 * MINUTE).length).toBeLessThanOrEqual(64)
  })

  it('come about every second at first, then two, then three, and never more seldom than half a minute', () => {
    const times = looksAt([[0, reading.verifying]], 10 * MINUTE)
    const between = (fromMs: number, toMs: number) => gaps(times.filter((time) => time >= fromMs && time <= toMs))
    for (const gap of between(0, 10 * SECOND)) expect(gap).toBeGreaterThanOrEqual(1000)
    for (const gap of between(0, 10 * SECOND)) expect(gap).toBeLessThan(1100)
    for (const gap of between(13 * SECOND, 30 * SECOND)) expect(gap).toBeGreaterThanOrEqual(2000)
    for (const gap of between(34 * SECOND, 89 * SECOND)) expect(gap).toBeGreaterThanOrEqual(3000)
    expect(Math.max(...gaps(times))).toBeLessThan(33 * SECOND)
  })

  it('are at most ten in 20 seconds at a bank whose averages are known', () => {
    const expected = { ...HOOLI, totalMs: 20_000 }
    expect(
      looksAt(
        [
          [0, reading.verifying],
          [8000, reading.retrieving],
        ],
        20 * SECOND,
        { expected },
      ).length,
    ).toBeLessThanOrEqual(10)
  })

  it('meet the end of a step whose average is known within a second', () => {
    const times = looksAt([[0, reading.verifying]], 30 * SECOND, { expected: HOOLI })
    expect(times.some((time) => time >= 8154 && time < 9154)).toBe(true)
  })

  it('grow from two to ten seconds while data is being fetched', () => {
    const between = gaps(looksAt([[0, reading.retrieving]], 2 * MINUTE))
    expect(between[0]).toBeGreaterThanOrEqual(2000)
    expect(between[0]).toBeLessThan(2200)
    expect(between[1]).toBeGreaterThanOrEqual(3000)
    expect(Math.max(...between)).toBeLessThan(10_900)
  })

  it('grow rarer when nothing changes for two minutes, and again for ten', () => {
    const times = looksAt([[0, reading.retrieving]], 20 * MINUTE)
    const gapAfter = (ms: number) => gaps(times)[times.findIndex((time) => time > ms)] ?? 0
    expect(gapAfter(3 * MINUTE)).toBeGreaterThanOrEqual(30 * SECOND)
    expect(gapAfter(11 * MINUTE)).toBeGreaterThanOrEqual(60 * SECOND)
  })

  it('are at most 20 in two minutes and 60 in two hours while an answer is being prepared', () => {
    expect(looksAt([[0, reading.answering]], 2 * MINUTE).length).toBeLessThanOrEqual(20)
    expect(looksAt([[0, reading.answering]], 2 * HOUR).length).toBeLessThanOrEqual(60)
  })

  it('are seldom while other work goes first, and close when its pause of six minutes ends', () => {
    const times = looksAt([[0, reading.queued]], 8 * MINUTE)
    expect(times.filter((time) => time > 40 * SECOND && time < 5.5 * MINUTE * 1).length).toBeLessThanOrEqual(11)
    expect(times.filter((time) => time > 5.75 * MINUTE && time < 6.5 * MINUTE).length).toBeGreaterThanOrEqual(6)
  })

  it('stop when there is nothing more to see', () => {
    expect(looksAt([[0, reading.connected]], HOUR)).toEqual([0])
  })

  it('are 15 seconds apart or more while nobody can see the page', () => {
    for (const gap of gaps(looksAt([[0, reading.verifying]], 10 * MINUTE, { hidden: true })))
      expect(gap).toBeGreaterThanOrEqual(15 * SECOND)
  })

  it('are no closer there for an answer that was lost', () => {
    const look = afterTrouble(null, { kind: 'network', retryAt: null }, START, START)
    const next = nextLookAt({ look, expected: null, hidden: true, pushed: false, seed: 'job' }) ?? 0
    expect(next - START).toBe(15 * SECOND)
  })

  it('are a heartbeat where a push channel tells what is new', () => {
    for (const gap of gaps(looksAt([[0, reading.verifying]], 10 * MINUTE, { pushed: true })))
      expect(gap).toBeGreaterThanOrEqual(MINUTE)
  })

  it('are shortly after the aggregator tries again', () => {
    const nextAt = START + 2 * HOUR
    const issue = {
      scenario: 'retry-queued',
      code: null,
      detail: null,
      reference: {
        attemptId: null,
        connectionId: null,
        institutionId: null,
        correlationId: null,
        step: null,
        code: null,
        at: START,
      },
    } as const
    const deferred = { ...reading.verifying, status: 'deferred', issue, nextAt, until: START + 7 * 24 * HOUR } as const
    const [, second] = looksAt([[0, deferred]], 3 * HOUR)
    expect(second).toBeGreaterThan(2 * HOUR)
    expect(second).toBeLessThan(2 * HOUR + 3 * MINUTE)
  })
})

describe('looks that fail', () => {
  const failed = (times: number, kind: 'network' | 'rate-limit' = 'network', retryAt: number | null = null) => {
    let look: Look | null = afterReading(null, reading.verifying, false, START, START)
    for (let i = 0; i < times; i++) look = afterTrouble(look, { kind, retryAt }, START, START)
    return (nextLookAt({ look, expected: null, hidden: false, pushed: false, seed: 'job' }) ?? 0) - START
  }

  it.each([
    [1, 2000],
    [2, 4000],
    [3, 8000],
    [4, 16_000],
    [5, 30_000],
    [9, 30_000],
  ])('wait after %i in a row for %i ms', (times, ms) => {
    expect(failed(times)).toBe(ms)
  })

  it('wait as long as the platform asks, and half a minute where it only says that it is too much', () => {
    expect(failed(1, 'rate-limit', START + 45_000)).toBe(45_000)
    expect(failed(1, 'rate-limit')).toBe(30_000)
    expect(failed(1, 'network', START + 27 * 60 * 60_000)).toBe(60 * 60_000)
  })

  it('keep the last reading', () => {
    const look = afterReading(null, reading.verifying, false, START, START)
    expect(afterTrouble(look, { kind: 'server', retryAt: null }, START + 1, START).reading).toBe(reading.verifying)
  })
})

describe('the next look', () => {
  it('is never in the past, and never far off, whatever the times are', () => {
    const time = fc.integer({ min: 0, max: 10 ** 9 })
    fc.assert(
      fc.property(
        time,
        time,
        time,
        fc.constantFrom(reading.queued, reading.verifying, reading.retrieving, reading.answering),
        fc.boolean(),
        (at, changed, phase, work, known) => {
          const look = {
            at,
            reading: work,
            changedAt: changed,
            phaseSince: phase,
            stepSince: phase,
            workSince: phase,
            trouble: null,
            ended: null,
          }
          const next = nextLookAt({ look, expected: known ? HOOLI : null, hidden: false, pushed: false, seed: 's' }) ?? 0
          expect(next - at).toBeGreaterThanOrEqual(500)
          expect(next - at).toBeLessThan(6 * MINUTE)
        },
      ),
    )
  })
})
