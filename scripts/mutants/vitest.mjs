import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { root } from '../steps.mjs'
import { readSource, switched } from './sample.mjs'

/** @typedef {import('./sample.mjs').Mutant} Mutant */

/** Their subject is the whole source, or they take long and find little (see docs/reliability.md). */
const LEFT_OUT = [
  'test/{browser,e2e,flows,proof,visual,layers,stories,bundle,server,sandbox,messages}/**',
  'test/docs/!(errors).test.ts',
]

/**
 * A Vitest for the unit tests, with every mutant of the sample in the source.
 *
 * @param {string} folder
 * @param {{ isolate: boolean, bail: number }} options
 */
export async function mutantVitest(folder, { isolate, bail }) {
  /** @type {Mutant[]} */
  const mutants = JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8'))
  const plugin = {
    name: 'mutants',
    enforce: /** @type {const} */ ('pre'),
    transform: (/** @type {string} */ _, /** @type {string} */ id) => {
      const own = mutants.filter(({ file }) => id === join(root, file))
      return own.length === 0 ? null : { code: switched(readSource(own[0]?.file ?? ''), own), map: null }
    },
  }
  return createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      bail,
      isolate,
      pool: 'forks',
      maxWorkers: isolate ? 2 : 1,
      fileParallelism: isolate,
      include: ['test/**/*.test.ts'],
      exclude: LEFT_OUT,
      setupFiles: ['test/console/console.setup.ts', 'scripts/mutants/setup.mjs'],
      testTimeout: 20_000,
      reporters: [{}],
    },
    { plugins: [plugin] },
  )
}
