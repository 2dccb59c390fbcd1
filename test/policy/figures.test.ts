import { describe, expect, it } from 'vitest'
import { jobsOf } from '../../bench/looks/durations'
import { simulate } from '../../bench/looks/simulate'

// `npm run bench -- --part looks` shows all figures of the same simulation.
const { known, unknown } = simulate(jobsOf(20_000, 1))

describe('in 20,000 simulated connections', () => {
  it.each([
    ['with averages', known, { median: 9, mean: 17 }],
    ['without averages', unknown, { median: 14, mean: 20 }],
  ])('with averages %s the kit is soon, sees everything and asks seldom', (_, figures, most) => {
    expect(figures.neverSeen).toBe(0)
    expect(figures.loginLateMs.p95).toBeLessThanOrEqual(3000)
    expect(figures.endLateMs.p50).toBeLessThanOrEqual(900)
    expect(figures.requests.p50).toBeLessThanOrEqual(most.median)
    expect(figures.requests.mean).toBeLessThanOrEqual(most.mean)
  })
})
