/** How soon the kit sees what a bank did, and what that costs: beside the policies of other kits, and the best that is possible. */
import { withSource } from '../../scripts/source.mjs'

const [COUNT, SEED] = [20_000, 1]

/** What one request is worth in milliseconds of waiting, for the line of the best schedules. */
const WORTHS_MS = [60, 100, 150, 200, 300, 450, 700, 1000, 1500, 2200, 3500, 6000]

/** From the issue that sets them. */
const LIMITS = { known: { median: 9, mean: 17 }, unknown: { median: 14, mean: 20 } }

/** @typedef {import('./simulate').Figures} Figures */
/** @typedef {{ name: string, source: string, figures: Figures }} Row */
/** @typedef {{ requests: number, lateMs: number }} Point */
/** @typedef {{ count: number, rows: Row[], best: Record<'known' | 'unknown', Point[]> }} Looks */

/** @param {number} ms */
const seconds = (ms) => Number((ms / 1000).toFixed(2))

/** @param {'known' | 'unknown'} averages @param {Figures} figures @returns {import('../parts.types').Figure[]} */
const figuresOf = (averages, { requests, loginLateMs, endLateMs, neverSeen }) => {
  const at = `averages ${averages}`
  return [
    { name: `requests, median, ${at}`, limit: LIMITS[averages].median, measured: requests.p50 },
    { name: `requests, mean, ${at}`, limit: LIMITS[averages].mean, measured: Number(requests.mean.toFixed(1)) },
    { name: `outcome of the login seen late, p95, ${at}`, unit: 's', limit: 3, measured: seconds(loginLateMs.p95) },
    { name: `end seen late, median, ${at}`, unit: 's', limit: 0.9, measured: seconds(endLateMs.p50) },
    { name: `never seen, ${at}`, limit: 0, measured: neverSeen },
  ]
}

/** @param {Figures} figures @param {number} times @returns {Figures} */
const withRequests = ({ requests: { p50, mean, p95 }, ...figures }, times) => ({
  ...figures,
  requests: { p50: p50 * times, mean: mean * times, p95: p95 * times },
})

/** @returns {Promise<import('../parts.types').Result<Looks>>} */
export const measureLooks = () =>
  withSource(async (load) => {
    const { jobsOf } = await load('/bench/looks/durations.ts')
    const { simulate } = await load('/bench/looks/simulate.ts')
    const { PEERS } = await load('/bench/looks/peers.ts')
    const { bestSchedules } = await load('/bench/looks/best.ts')
    const jobs = jobsOf(COUNT, SEED)
    const { known, unknown } = simulate(jobs)
    /** @param {'known' | 'unknown'} averages @returns {Point[]} */
    const best = (averages) =>
      bestSchedules(jobs, averages, WORTHS_MS).map(
        (/** @type {import('./best').Best} */ { requests, loginLateMs, endLateMs }) => ({
          requests,
          lateMs: (loginLateMs + endLateMs) / 2,
        }),
      )
    return {
      figures: [...figuresOf('known', known), ...figuresOf('unknown', unknown)],
      data: {
        count: COUNT,
        rows: [
          { name: 'this kit, averages known', source: 'src/policy', figures: known },
          { name: 'this kit, averages unknown', source: 'src/policy', figures: unknown },
          ...PEERS.map((/** @type {import('./peers').Peer} */ { name, source, requests, next }) => ({
            name,
            source,
            // What others do does not depend on averages.
            figures: withRequests(simulate(jobs, next).unknown, requests),
          })),
        ],
        best: { known: best('known'), unknown: best('unknown') },
      },
    }
  })
