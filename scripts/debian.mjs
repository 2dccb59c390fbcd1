import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether this is a Debian machine (or one of its kin) on which we may install. */
export const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

let isUpdated = false

/**
 * What apt-get writes to stderr is shown; another installation that is under way is waited for.
 *
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
function aptGet(...args) {
  const result = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return result.status === 0
}

/**
 * Installs packages of Debian; the lists of packages are fetched once.
 *
 * @param {readonly string[]} packages
 * @returns {boolean} whether apt-get says that they are installed
 */
export function installDebian(packages) {
  if (!isDebianRoot) return false
  console.log(`Installing ${packages.join(', ')} with apt-get (once)...`)
  isUpdated ||= aptGet('update')
  return aptGet('install', '-y', '--no-install-recommends', ...packages)
}
