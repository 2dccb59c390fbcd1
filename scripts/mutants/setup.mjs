/* Runs before each test file: switches one mutant on, and writes down which of them the file reached. */
import { appendFileSync, readFileSync } from 'node:fs'
import { afterAll, expect } from 'vitest'

const folder = /** @type {string} */ (process.env['MUTANTS_FOLDER'])
const slot = process.env['MUTANTS_SLOT']

const active = slot === undefined ? 0 : Number(readFileSync(`${folder}/active.${slot}`, 'utf8'))
/** @type {Set<number>} */
const reached = new Set()
Object.assign(globalThis, {
  __mutant: (/** @type {number} */ id) => {
    reached.add(id)
    return id === active
  },
})

if (slot === undefined) {
  const startedAt = performance.now()
  afterAll(() => {
    const file = expect.getState().testPath
    appendFileSync(
      `${folder}/reach.jsonl`,
      `${JSON.stringify({ file, ms: performance.now() - startedAt, reached: [...reached] })}\n`,
    )
  })
}
