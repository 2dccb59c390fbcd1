/**
 * `npm run test:lowest`: the unit tests with the lowest versions that the ranges of package.json let a host install.
 *
 * They run in a copy below the project, whose node_modules holds those versions and links for everything else.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setUpOrExit } from './setup.mjs'
import { report, root, run, step } from './steps.mjs'
import { runProject } from './vitest.mjs'

const copy = join(root, '.cache', 'lowest')

/** What is no source, and so is not copied. */
const LEFT_OUT = ['node_modules', '.git', '.cache', 'dist', 'demo-dist', 'storybook-static', 'coverage']

/** @type {{ name: string, version: string, dependencies: Record<string, string>, peerDependencies: Record<string, string> }} */
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** @param {string} range `^18.0.0 || ^19.0.0` */
function lowestOf(range) {
  const [version] = /\d+\.\d+\.\d+/.exec(range) ?? []
  if (version === undefined) throw new Error(`The range ${range} names no lowest version.`)
  return version
}

/** The lowest version of each package that a host installs beside the kit, by name. */
const LOWEST = Object.fromEntries(
  Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }).map(([name, range]) => [name, lowestOf(range)]),
)

/** @param {string} folder */
const packagesIn = (folder) =>
  readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => join(name, inner)) : [name],
  )

/** Everything that was not installed for itself is the project's own. */
function linkTheRest() {
  const own = join(copy, 'node_modules')
  rmSync(join(own, '.bin'), { recursive: true, force: true })
  for (const name of packagesIn(join(root, 'node_modules'))) {
    const link = join(own, name)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
}

function install() {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ private: true, dependencies: LOWEST }))
  if (!run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], copy)) return false
  linkTheRest()
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  console.log(
    Object.entries(LOWEST)
      .map((pair) => pair.join(' '))
      .join(', '),
  )
  return true
}

/** Declarations are written with the newest versions alone. */
const COMPILE = ['-p', 'tsconfig.build.json', '--noEmit', '--declaration', 'false', '--emitDeclarationOnly', 'false']

/** The tests of what is made of XState, Query and React: all that `npm run test:elsewhere` runs once more. */
export const OF_DEPENDENCIES = ['test/machine', 'test/connection', 'test/styles']

/** An XState that a host has for its own machines. What the kit installs must take each version of its range. */
const OF_HOST = '5.26.0'

/** A host that has XState shares its copy with the kit. Only the lock of such a host is written: nothing is downloaded. */
function hostHasOneXState() {
  const host = join(copy, 'host')
  mkdirSync(host, { recursive: true })
  const { name, version, dependencies, peerDependencies } = manifest
  writeFileSync(join(host, 'package.json'), JSON.stringify({ name, version, dependencies, peerDependencies }))
  if (!run('npm', ['pack', '--silent'], host)) return false
  const kit = `file:${name}-${version}.tgz`
  writeFileSync(join(host, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: kit, xstate: OF_HOST } }))
  if (!run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error'], host)) return false
  /** @type {Record<string, { version: string }>} */
  const packages = JSON.parse(readFileSync(join(host, 'package-lock.json'), 'utf8')).packages
  const copies = Object.keys(packages).filter((path) => path.endsWith('node_modules/xstate'))
  if (copies.length === 1) return true
  console.error(`A host with xstate ${OF_HOST} would have ${copies.length} copies of it: ${copies.join(', ')}`)
  return false
}

/**
 * The sources compile with the lowest versions, and the unit tests pass.
 *
 * @param {string[]} files that are run; all if empty
 */
export function lowest(files = []) {
  const installed = step('lowest: install', install)
  if (installed.failed > 0) return [installed]
  return [
    installed,
    step('lowest: types', () => run('tsc', COMPILE, copy)),
    step('lowest: one xstate', hostHasOneXState),
    runProject('unit', { name: 'lowest: unit', cwd: copy, more: files }),
  ]
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: false })
  report(lowest(process.argv.slice(2)))
}
