/** `npm run build`: the package as it is published, in dist/. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setUpOrExit } from './setup.mjs'
import { root, run } from './steps.mjs'

/** @returns {boolean} whether every step ended well; the first that does not ends the build */
export function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  return (
    run('vite', ['build', '--logLevel', 'warn']) &&
    run('node', ['scripts/join.mjs']) &&
    run('tsc', ['-p', 'tsconfig.build.json']) &&
    run('tsc', ['-p', 'tsconfig.build.node.json']) &&
    run('node', ['scripts/styles.mjs']) &&
    run('node', ['scripts/declarations.mjs']) &&
    run('node', ['scripts/imports.mjs']) &&
    run('node', ['scripts/directives.mjs'])
  )
}

/** Some checks judge what was built, which must be what stands in src. */
export function buildIsStale() {
  const builtAt = statSync(join(root, 'dist', 'styles.css'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return sources.some((path) => statSync(join(root, 'src', path)).mtimeMs > builtAt)
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: false })
  process.exitCode = build() ? 0 : 1
}
