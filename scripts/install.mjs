import { spawnSync } from 'node:child_process'
import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const lock = join(root, 'package-lock.json')

/** npm writes this file when an installation has succeeded. */
const installed = join(root, 'node_modules', '.package-lock.json')

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** Installs exactly the packages of the committed lock if node_modules is missing or older than it. */
export function installPackages() {
  if (changedAt(installed) >= changedAt(lock)) return
  console.log('Installing packages (once)...')
  const windows = process.platform === 'win32'
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  })
  if (result.status !== 0) {
    throw new Error(
      `npm ci failed (${result.error?.message ?? `exit code ${result.status}`}), so nothing can be built or run. ` +
        'Read its message above. If the network or the registry is missing, run the same command again once it is back. ' +
        'If package.json was edited, run `npm install` and commit the lock with it.',
    )
  }
  const now = new Date()
  utimesSync(installed, now, now)
}
