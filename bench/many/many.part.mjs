/** One Node process follows up to 100,000 connections. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const COUNTS = [1_000, 10_000, 100_000]

/** @typedef {{ count: number, heapKB: number, startMs: number, lookMs: number, looks: number }} Followed */

/** In a process of its own, so that nothing of the last one is left. @param {number} count @returns {Followed} */
function follow(count) {
  const path = join(import.meta.dirname, 'follow.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8000', path, `${count}`], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${count} connections could not be followed: ${stderr}`)
  return JSON.parse(stdout)
}

/** @param {number} value */
const short = (value) => Number(value.toPrecision(3))

/** @returns {Promise<import('../parts.types').Result<{ rows: Followed[] }>>} */
export async function measureMany() {
  const rows = COUNTS.map(follow)
  const at = (/** @type {number} */ count) => rows.find((row) => row.count === count)
  const [tenThousand, most] = [at(10_000), at(100_000)]
  if (tenThousand === undefined || most === undefined) throw new Error('Not every count was followed.')
  return {
    figures: [
      { name: 'heap of one of 10,000 connections', unit: 'kB', limit: 12, measured: short(tenThousand.heapKB) },
      { name: 'heap of one of 100,000 connections', unit: 'kB', measured: short(most.heapKB) },
      {
        name: 'processor time of one look among 100,000, to one among 10,000',
        limit: 1.5,
        measured: short(most.lookMs / tenThousand.lookMs),
      },
    ],
    data: { rows },
  }
}
