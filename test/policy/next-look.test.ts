import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterReading, afterTrouble, nextLookAt, type Look } from '../../src/policy'
import { gaps, HOOLI, looksAt, reading, START } from './looks'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const within = (times: readonly number[], fromMs: number, toMs: number) => times.filter((time) => time >= fromMs && time < toMs)

/** A look comes when it is due or a little later, by the jitter of 8 %. */
function expectGaps(times: readonly number[], fromMs: number, toMs: number, leastMs: number): void {
  const between = gaps(within(times, fromMs, toMs))
  expect(between.length).toBeGreaterThan(2)
  for (const gap of between) {
    expect(gap).toBeGreaterThanOrEqual(leastMs)
    expect(gap).toBeLessThanOrEqual(Math.ceil(leastMs * 1.08))
  }
}

describe('looks while the login is checked', () => {
  it.each([
    ['known', HOOLI],
    ['unknown', null],
  ])('are 1, 2 and 3 s apart for 90 s if the averages are %s', (_, expected) => {
    const times = looksAt([[0, reading.verifying]], 2 * MINUTE, { expected })
    expectGaps(times, 0, 10 * SECOND, SECOND)
    expectGaps(times, 12 * SECOND, 30 * SECOND, 2 * SECOND)
    expectGaps(times, 34 * SECOND, 90 * SECOND, 3 * SECOND)
  })

  it('are at most 16 in 20 seconds and 64 in ten minutes', () => {
    expect(looksAt([[0, reading.verifying]], 20 * SECOND).length).toBeLessThanOrEqual(16)
    expect(looksAt([[0, reading.verifying]], 10 * MINUTE).length).toBeLessThanOrEqual(64)
  })

  it('see a challenge within three seconds and a bit, whatever the averages say', () => {
    for (const totalMs of [5000, 31_588, 240_000, 3_600_000]) {
      const times = looksAt([[0, reading.verifying]], 90 * SECOND, { expected: { steps: {}, totalMs, loginMs: totalMs / 4 } })
      expect(Math.max(...gaps(times))).toBeLessThanOrEqual(3240)
    }
  })

  it('come after a tenth of the elapsed time from 90 s on, and after five minutes at most', () => {
    const times = looksAt([[0, reading.verifying]], 12 * HOUR)
    for (const [at, time] of times.entries()) {
      const gap = (times[at + 1] ?? 0) - time
      if (time < 94 * SECOND || gap < 0) continue
      const tenth = Math.min(5 * MINUTE, time / 10)
      expect(gap).toBeGreaterThanOrEqual(Math.floor(tenth))
      expect(gap).toBeLessThanOrEqual(Math.ceil(tenth * 1.08))
    }
    expect(Math.max(...gaps(times))).toBeGreaterThanOrEqual(5 * MINUTE)
  })
})

describe('looks while data is fetched, at a bank with averages', () => {
  // Hooli takes 8154 ms for the login and 23,434 ms for the rest.
  const AVERAGE = 23_434
  const script = [
    [0, reading.verifying],
    [8000, reading.retrieving],
  ] as const

  /** Times of the looks, from the one that saw the first data step. */
  function placed(untilMs: number): number[] {
    const times = looksAt(script, 8000 + untilMs, { expected: HOOLI })
    const since = times.find((time) => time >= 8000) ?? 0
    return times.filter((time) => time >= since).map((time) => time - since)
  }

  it('do not come before 0.7 of the average', () => {
    const [first, second = 0] = placed(AVERAGE)
    expect(first).toBe(0)
    expect(second).toBeGreaterThanOrEqual(0.7 * AVERAGE)
    expect(second).toBeLessThan(0.77 * AVERAGE)
  })

  it('come every 0.08 of it from then to 1.5 times', () => {
    expectGaps(placed(3 * MINUTE).slice(1), 0, 1.5 * AVERAGE, Math.round(0.08 * AVERAGE))
  })

  it('come every 2.5 s from then to three times', () => {
    expectGaps(placed(3 * MINUTE), 1.6 * AVERAGE, 2.9 * AVERAGE, 2500)
  })

  it('come after a tenth of the elapsed time from then on, also if the bank takes a hundred times as long', () => {
    const times = placed(40 * MINUTE)
    const late = times.filter((time) => time > 3.2 * AVERAGE)
    for (const [at, gap] of gaps(late).entries()) expect(gap / (late[at] ?? 1)).toBeGreaterThan(0.0999)
    expect(Math.max(...gaps(late).map((gap, at) => gap / (late[at] ?? 1)))).toBeLessThan(0.1081)
    expect(times.length).toBeLessThan(80)
  })

  it('are at most ten in 20 seconds', () => {
    expect(looksAt(script, 20 * SECOND, { expected: { steps: {}, totalMs: 20_000, loginMs: 5200 } }).length).toBeLessThanOrEqual(
      10,
    )
  })

  it('count from the end of a challenge, not from the begin', () => {
    const answered = [
      [0, reading.verifying],
      [5000, reading.challenge],
      [65_000, reading.retrieving],
    ] as const
    const times = looksAt(answered, 65_000 + AVERAGE, { expected: HOOLI })
    const since = times.find((time) => time >= 65_000) ?? 0
    expect(within(times, since + 1, since + 0.7 * AVERAGE)).toEqual([])
  })
})

describe('looks while data is fetched, at a bank without averages', () => {
  it('go on as they were while the login was checked', () => {
    const times = looksAt(
      [
        [0, reading.verifying],
        [6000, reading.retrieving],
      ],
      2 * MINUTE,
    )
    expectGaps(times, 0, 10 * SECOND, SECOND)
    expectGaps(times, 12 * SECOND, 30 * SECOND, 2 * SECOND)
    expectGaps(times, 34 * SECOND, 90 * SECOND, 3 * SECOND)
  })

  it('are close again after a pause of six minutes before anything began', () => {
    const times = looksAt(
      [
        [0, reading.queued],
        [6 * MINUTE, reading.retrieving],
      ],
      6.5 * MINUTE,
    )
    const [, second = 0] = within(times, 6 * MINUTE, HOUR)
    expectGaps(times, second, second + 9 * SECOND, SECOND)
  })

  it.each([
    ['zero', { steps: {}, totalMs: 0 }],
    ['negative', { steps: {}, totalMs: -5000 }],
    ['no number', { steps: {}, totalMs: Number.NaN }],
    ['endless', { steps: {}, totalMs: Number.POSITIVE_INFINITY }],
    ['known for the login alone', { steps: { 'verify-credentials': 8154 }, totalMs: 8154, loginMs: 8154 }],
  ])('are the same if the averages are %s', (_, expected) => {
    const script = [[0, reading.retrieving]] as const
    expect(looksAt(script, 10 * MINUTE, { expected })).toEqual(looksAt(script, 10 * MINUTE))
  })

  it('need not know which part is the login: then the total is that of the data', () => {
    const [, first = 0] = looksAt([[0, reading.retrieving]], MINUTE, { expected: { steps: {}, totalMs: 20_000 } })
    expect(first).toBeGreaterThanOrEqual(14_000)
    expect(first).toBeLessThan(15_200)
  })
})

describe('looks with an average that is far off', () => {
  it('are never more than 65 s apart in the first hour for one of a day', () => {
    const times = looksAt([[0, reading.retrieving]], HOUR, { expected: { steps: {}, totalMs: 24 * HOUR } })
    expect(Math.max(...gaps(times))).toBeLessThanOrEqual(65 * SECOND)
  })

  it('are at most 64 in ten minutes for one of a millisecond', () => {
    const times = looksAt([[0, reading.retrieving]], 10 * MINUTE, { expected: { steps: {}, totalMs: 1 } })
    expect(times.length).toBeLessThanOrEqual(64)
    expect(Math.min(...gaps(times.slice(1)))).toBeGreaterThanOrEqual(2500)
  })

  it('are at most 64 in ten minutes for one of ten minutes', () => {
    const times = looksAt([[0, reading.retrieving]], 10 * MINUTE, { expected: { steps: {}, totalMs: 10 * MINUTE } })
    expect(times.length).toBeLessThanOrEqual(64)
  })
})

describe('looks at work under way', () => {
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
