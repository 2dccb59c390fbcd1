/** `npm run check`: everything that needs no test runner. All parts run, so that one look shows all that is wrong. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { setUpOrExit } from './setup.mjs'
import { report, root, run, runQuietly, step } from './steps.mjs'

const CSS_ENTRIES = ['styles.css', 'styles.unlayered.css']

/** @type {Record<string, () => boolean>} */
const PARTS = {
  // `npm ci` on another platform fails if the lock misses a package, or an optional binary of that platform.
  lock: () => runQuietly('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts']),
  types: () => run('tsc', ['--noEmit']),
  lint: () => run('oxlint', ['--deny-warnings']),
  format: () => run('oxfmt', ['--check']),
  knip: () => run('knip', []),
  publint: () => runQuietly('publint', ['--strict']),
  attw: () => runQuietly('attw', ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...CSS_ENTRIES]),
}

export function check() {
  return Object.entries(PARTS).map(([name, body]) => step(`check: ${name}`, body))
}

/** publint and attw judge what was built, which must be what stands in src. */
function buildIsStale() {
  const builtAt = statSync(join(root, 'dist', 'styles.css'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return sources.some((path) => statSync(join(root, 'src', path)).mtimeMs > builtAt)
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: false })
  const built = buildIsStale() ? [step('build', build)] : []
  report([...built, ...check()])
}
