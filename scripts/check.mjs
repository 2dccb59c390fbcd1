/** `npm run check`: everything that needs no test runner. All parts run, so that one look shows all that is wrong. */
import { availableParallelism } from 'node:os'
import { build, buildIsStale } from './build.mjs'
import { setUpOrExit } from './setup.mjs'
import { report, step, stepAside } from './steps.mjs'

const CSS_ENTRIES = [
  'styles.css',
  'styles.unlayered.css',
  'picker.css',
  'picker.unlayered.css',
  'connections.css',
  'connections.unlayered.css',
]

/**
 * What is run, and whether its words are worth reading only when it fails.
 *
 * @type {Record<string, { command: string, args: string[], isQuiet?: true }>}
 */
const PARTS = {
  // `npm ci` on another platform fails if the lock misses a package, or an optional binary of that platform.
  lock: { command: 'npm', args: ['ci', '--dry-run', '--offline', '--ignore-scripts'], isQuiet: true },
  // A second run looks only at what has changed.
  types: { command: 'tsc', args: ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'] },
  lint: { command: 'oxlint', args: ['--deny-warnings'] },
  format: { command: 'oxfmt', args: ['--check'] },
  knip: { command: 'knip', args: [] },
  api: { command: 'node', args: ['scripts/api.mjs', '--check'] },
  size: { command: 'node', args: ['scripts/size.mjs', '--check'] },
  weight: { command: 'node', args: ['scripts/weight.mjs'] },
  publint: { command: 'publint', args: ['--strict'], isQuiet: true },
  attw: {
    command: 'attw',
    args: ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...CSS_ENTRIES],
    isQuiet: true,
  },
}

/** Most parts have one thread. */
const AT_ONCE = availableParallelism()

/** @returns {Promise<import('./steps.mjs').Outcome[]>} */
export async function check() {
  const waiting = Object.entries(PARTS)
  /** @type {import('./steps.mjs').Outcome[]} */
  const outcomes = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, { command, args, isQuiet = false }] = next
      outcomes.push(await stepAside(`check: ${name}`, command, args, isQuiet))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcomes
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: false })
  const built = buildIsStale() ? [step('build', build)] : []
  report([...built, ...(await check())])
}
