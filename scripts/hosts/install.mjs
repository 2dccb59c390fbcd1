import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../steps.mjs'
import { runIn } from './command.mjs'
import { HOSTS } from './pack.mjs'

const KIT = 'bank-connection-kit'

/** Of an earlier run: kept, since installing is the slowest part. */
const KEPT = ['node_modules', 'package-lock.json', '.installed']

/**
 * The example's manifest, with the packed kit in place of the published one.
 *
 * @param {string} text
 * @param {string} kit
 * @param {Record<string, string>} versions that take the place of the example's own
 */
function manifestWith(text, kit, versions) {
  /** @type {{ name: string, dependencies: Record<string, string>, devDependencies?: Record<string, string> }} */
  const manifest = JSON.parse(text)
  if (!(KIT in manifest.dependencies)) throw new Error(`${manifest.name} does not depend on ${KIT}.`)
  const dependencies = { ...manifest.dependencies, ...versions, [KIT]: `file:${kit}` }
  return JSON.stringify({ ...manifest, dependencies }, null, 2)
}

/**
 * Copies an example out of the project and installs it, as a reader would: with the packed kit, and everything else from the registry.
 *
 * @param {string} example its folder in examples/
 * @param {string} tarball
 * @param {{ as?: string, versions?: Record<string, string> }} [options]
 * @returns {Promise<string>} the installed host's folder
 */
export async function installHost(example, tarball, { as = example, versions = {} } = {}) {
  const from = join(root, 'examples', example)
  const folder = join(HOSTS, as)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!KEPT.includes(name)) rmSync(join(folder, name), { recursive: true, force: true })
  cpSync(from, folder, { recursive: true, filter: (path) => !relative(from, path).startsWith('node_modules') })
  const manifest = manifestWith(readFileSync(join(from, 'package.json'), 'utf8'), relative(folder, tarball), versions)
  writeFileSync(join(folder, 'package.json'), manifest)
  const installed = createHash('sha256').update(manifest).update(process.version).digest('hex')
  const stamp = join(folder, '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === installed) return folder
  rmSync(stamp, { force: true })
  rmSync(join(folder, 'package-lock.json'), { force: true })
  await runIn('npm', ['install', '--loglevel=error'], { cwd: folder })
  writeFileSync(stamp, installed)
  return folder
}
