/** `node scripts/weight.mjs`: what the installed package takes of a disk, and whether that is too much. */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { root } from './steps.mjs'

/** Even the smallest file and a folder take one. */
const BLOCK_BYTES = 4096
const LIMIT_BYTES = 3 * 1024 * 1024

const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' })
/** @type {[{ files: { path: string, size: number }[] }]} */
const [{ files }] = JSON.parse(stdout)

const blocks = files.reduce((sum, { size }) => sum + Math.ceil(size / BLOCK_BYTES), 0)
const folders = new Set(files.map(({ path }) => dirname(path))).size
const bytes = (blocks + folders) * BLOCK_BYTES
const megabytes = (/** @type {number} */ count) => `${(count / 1024 / 1024).toFixed(2)} MB`

console.log(
  `${files.length} files take ${megabytes(bytes)} on a disk with blocks of 4 kB; the limit is ${megabytes(LIMIT_BYTES)}.`,
)
if (files.length < 100 || bytes > LIMIT_BYTES) process.exitCode = 1
