/** What was measured last, part by part. docs/performance.md is written from it, so that one part can be measured again. */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'

const PATH = join(import.meta.dirname, 'results.json')

/** @typedef {Record<string, import('./parts.types').Kept<any>>} Results */

/** @returns {Results} */
export const results = () => JSON.parse(readFileSync(PATH, 'utf8'))

/** As the run begins: later it is its own. */
const [load = 0] = loadavg()

/** Three digits say all that a measurement knows. @param {string} _key @param {unknown} value */
const rounded = (_key, value) => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value)

/** @param {string} name @param {import('./parts.types').Result} result */
export function keep(name, result) {
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`
  const kept = { on: new Date().toISOString().slice(0, 10), machine, load, ...result }
  writeFileSync(PATH, `${JSON.stringify({ ...results(), [name]: kept }, rounded, 2)}\n`)
}
