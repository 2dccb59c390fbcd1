import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const lock = join(root, 'package-lock.json')

/** npm's own note of what it installed. */
const installed = join(root, 'node_modules', '.package-lock.json')

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * Installs the packages of the committed lock when node_modules is missing or older than it. Not `npm ci`: the lock does not
 * list the optional binaries of every platform, which `ci` takes for a fault. So the lock is compared afterwards instead.
 */
export function installPackages() {
  if (changedAt(installed) >= changedAt(lock)) return
  console.log('Installing packages (once)...')
  const before = readFileSync(lock)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    throw new Error(
      `npm install failed (${result.error?.message ?? `exit code ${result.status}`}), so nothing can be built or run. ` +
        'Read its message above; most often the network or the registry is missing. Then run the same command again.',
    )
  }
  if (!readFileSync(lock).equals(before)) {
    writeFileSync(lock, before)
    console.warn(
      'npm wanted to change package-lock.json; the committed one was put back. What is installed may differ from it: ' +
        'if package.json was edited, run `npm install` by hand and commit the lock with it.',
    )
  }
  const now = new Date()
  utimesSync(installed, now, now)
}
