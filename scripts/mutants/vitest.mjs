import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { root } from '../steps.mjs'
import { readSource, switched } from './sample.mjs'

/** @typedef {import('./sample.mjs').Mutant} Mutant */

/** Their subject is not the core, or they take long and find little (see docs/reliability.md), or they need a server of their own. */
const LEFT_OUT = [
  'test/{browser,e2e,flows,visual,layers,stories,bundle,console,messages,sandbox}/**',
  'test/proof/{fuzz,matrix,walk}.test.ts',
  'test/docs/!(errors).test.ts',
  'test/server/{bullmq,demo.stitch,docs.sample,examples,node,store}.test.ts',
]

/**
 * A Vitest for the unit tests, with every mutant of the sample in the source. One file runs after another, with modules that they share.
 *
 * @param {{ isWarm: boolean }} options `isWarm`: tries the mutants within the run.
 */
export async function mutantVitest({ isWarm }) {
  /** @type {Mutant[]} */
  const mutants = JSON.parse(readFileSync(join(String(process.env['MUTANTS_FOLDER']), 'sample.json'), 'utf8'))
  const plugin = {
    name: 'mutants',
    enforce: /** @type {const} */ ('pre'),
    transform: (/** @type {string} */ _, /** @type {string} */ id) => {
      const own = mutants.filter(({ file }) => id === join(root, file))
      return own.length === 0 ? null : { code: switched(readSource(own[0]?.file ?? ''), own), map: null }
    },
  }
  const mine = (/** @type {string} */ name) => join(root, 'scripts/mutants', name)
  return createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      isolate: false,
      pool: 'forks',
      maxWorkers: 1,
      fileParallelism: false,
      include: ['test/**/*.test.ts'],
      exclude: LEFT_OUT,
      setupFiles: ['test/console/console.setup.ts', ...(isWarm ? [] : [mine('setup.mjs')])],
      ...(isWarm ? { runner: mine('warm.runner.mjs') } : { bail: 1 }),
      testTimeout: 20_000,
      reporters: [{}],
    },
    { plugins: [plugin] },
  )
}
