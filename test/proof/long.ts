import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run soak` runs the same proofs for longer, from another seed, and keeps what they found. */
const FOLDER = process.env['PROOF_REPORT']

export const isLong = FOLDER !== undefined

/** How many cases a run has: a few in `npm test`, many in a soak. */
export const runs = (short: number, long: number): number => Number(process.env['PROOF_RUNS'] ?? (isLong ? long : short))

/** The long form goes on after a failure: one run is to show all that is wrong. */
export const ENOUGH_FAILURES = isLong ? 10 : 1

/** Where a run begins. `PROOF_SEED` plays another one; each failure names the seed of its own case. */
export const SEED = Number(process.env['PROOF_SEED'] ?? 20_261_122)

/** One case alone, by the number that its failure named: `PROOF_CASE`. */
const only = process.env['PROOF_CASE']

/** The number of the first case, to run a long proof in parts: `PROOF_FROM`. */
const from = Number(process.env['PROOF_FROM'] ?? 0)

export const cases = (count: number): readonly number[] =>
  only === undefined ? Array.from({ length: count }, (_, n) => from + n) : [Number(only)]

/** Keeps the figures of a run for the soak's report. */
export function keepFigures(name: string, figures: Readonly<Record<string, unknown>>): void {
  if (FOLDER === undefined) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ seed: SEED, ...figures }, null, 2)}\n`)
}
