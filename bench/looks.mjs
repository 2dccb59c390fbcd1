/** `node bench/looks.mjs`: how soon the kit sees what a bank did, and what that costs, over 20,000 simulated connections. */
import { withSource } from '../scripts/source.mjs'

const [COUNT, SEED] = [20_000, 1]

await withSource(async (load) => {
  const { jobsOf } = await load('/bench/looks/durations.ts')
  const { simulate } = await load('/bench/looks/simulate.ts')
  /** @param {number} ms */
  const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`
  const jobs = jobsOf(COUNT, SEED)
  const rows = Object.entries(simulate(jobs)).map(([averages, { requests, loginLateMs, endLateMs, neverSeen }]) => ({
    averages,
    'requests p50': requests.p50,
    'requests mean': Number(requests.mean.toFixed(1)),
    'requests p95': requests.p95,
    'login seen late p50': seconds(loginLateMs.p50),
    'login seen late p95': seconds(loginLateMs.p95),
    'end seen late p50': seconds(endLateMs.p50),
    'end seen late p95': seconds(endLateMs.p95),
    'never seen': neverSeen,
  }))
  console.table(rows)
})
