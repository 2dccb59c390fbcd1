import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, buildIsStale } from '../build.mjs'
import { root } from '../steps.mjs'

/** Where hosts are installed and built: outside of the project, or they would find in its node_modules what they did not install. */
export const HOSTS = join(tmpdir(), `bank-connection-kit-hosts-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`)

/** Everything that npm may pack. */
const PACKED = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist', 'docs']

/** @param {string} path */
function filesIn(path) {
  const full = join(root, path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [path]
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort()
}

function contentHash() {
  const hash = createHash('sha256')
  for (const path of PACKED.flatMap(filesIn)) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 12)
}

/**
 * Builds the kit if that is due and packs it, once for each content.
 *
 * @returns {string} the tarball's path
 */
export function packKit() {
  if (buildIsStale() && !build()) throw new Error('The kit could not be built (see above), so there is nothing to install.')
  const tarball = join(HOSTS, `kit-${contentHash()}.tgz`)
  if (existsSync(tarball)) return tarball
  mkdirSync(HOSTS, { recursive: true })
  for (const name of readdirSync(HOSTS)) if (/^kit-.*\.tgz$/.test(name)) rmSync(join(HOSTS, name))
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', HOSTS], { cwd: root, encoding: 'utf8' })
  if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr}`)
  renameSync(join(HOSTS, packed.stdout.trim()), tarball)
  return tarball
}
