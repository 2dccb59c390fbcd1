/** `npm run check`: everything that needs no test runner. All parts run, so that one look shows all that is wrong. */
import { build, buildIsStale } from './build.mjs'
import { setUpOrExit } from './setup.mjs'
import { report, run, runQuietly, step } from './steps.mjs'

const CSS_ENTRIES = [
  'styles.css',
  'styles.unlayered.css',
  'picker.css',
  'picker.unlayered.css',
  'connections.css',
  'connections.unlayered.css',
]

/** @type {Record<string, () => boolean>} */
const PARTS = {
  // `npm ci` on another platform fails if the lock misses a package, or an optional binary of that platform.
  lock: () => runQuietly('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts']),
  types: () => run('tsc', ['--noEmit']),
  lint: () => run('oxlint', ['--deny-warnings']),
  format: () => run('oxfmt', ['--check']),
  knip: () => run('knip', []),
  api: () => run('node', ['scripts/api.mjs', '--check']),
  size: () => run('node', ['scripts/size.mjs', '--check']),
  weight: () => run('node', ['scripts/weight.mjs']),
  publint: () => runQuietly('publint', ['--strict']),
  attw: () => runQuietly('attw', ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...CSS_ENTRIES]),
}

export function check() {
  return Object.entries(PARTS).map(([name, body]) => step(`check: ${name}`, body))
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: false })
  const built = buildIsStale() ? [step('build', build)] : []
  report([...built, ...check()])
}
