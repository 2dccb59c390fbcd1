import { expect, it } from 'vitest'
import { bestSchedules } from '../../bench/looks/best'
import { jobsOf, type Job } from '../../bench/looks/durations'
import { PEERS } from '../../bench/looks/peers'
import { simulate } from '../../bench/looks/simulate'

const job = (verifyMs: number): Job => ({ verifyMs, retrieveMs: 5000, expected: { steps: {}, totalMs: 7000 } })

/** Half of the logins take one second and half two; then the data takes five. */
const jobs = Array.from({ length: 4000 }, (_, at) => job(at % 2 === 0 ? 1000 : 2000))

it('the best schedule looks at each moment at which something may be over, if a request is worth a tenth of a second', () => {
  // One look after a second sees half of the logins, and one more the others; then one look sees the end.
  expect(bestSchedules(jobs, 'unknown', [100])).toEqual([{ worthMs: 100, requests: 2.5, loginLateMs: 0, endLateMs: 0 }])
})

it('the best schedule waits for the slower half, if a request is worth two seconds', () => {
  // Half of the logins are seen a second late. The ends then lie a second apart as well, and are awaited in the same way.
  expect(bestSchedules(jobs, 'unknown', [2000])).toEqual([{ worthMs: 2000, requests: 2, loginLateMs: 500, endLateMs: 500 }])
})

it('no policy that knows less comes sooner with fewer requests than the best schedule', () => {
  const many = jobsOf(2000, 2)
  const best = bestSchedules(many, 'known', [200, 600])
  const { known, unknown } = simulate(many)
  for (const { requests, loginLateMs, endLateMs } of [known, unknown, ...PEERS.map(({ next }) => simulate(many, next).unknown)]) {
    const lateMs = loginLateMs.mean + endLateMs.mean
    // A peer that gives up sees nothing of the slowest, and so nothing of them late.
    const cheaper = best.filter((one) => one.requests <= requests.mean)
    expect(cheaper.some((one) => one.loginLateMs + one.endLateMs < lateMs)).toBe(true)
  }
})

it('a policy that gives up after two minutes without news never sees the end of what takes longer', () => {
  const layer = PEERS.find(({ name }) => name === 'Layer components')
  const slow: Job = { verifyMs: 1000, retrieveMs: 180_000, expected: { steps: {}, totalMs: 181_000 } }
  expect(layer && simulate([slow], layer.next).unknown.neverSeen).toBe(1)
})
