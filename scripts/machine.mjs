import { findCommand } from './commands.mjs'
import { installDebian, isDebianRoot } from './debian.mjs'
import { findFirefox } from './firefox.mjs'
import { part } from './steps.mjs'
import { findWebKit } from './webkit.mjs'

/**
 * What some tests need of the machine, beside Node and Chromium, and the packages of Debian that bring it.
 *
 * @typedef {keyof typeof NEEDS} Need
 */
const NEEDS = {
  firefox: { isThere: () => findFirefox() !== null, packages: ['firefox-esr'] },
  webkit: { isThere: () => findWebKit() !== null, packages: ['webkit2gtk-driver', 'xvfb'] },
  redis: { isThere: () => findCommand(['redis-server']) !== null, packages: ['redis-server'] },
}

/** @param {Need} need */
function provide(need) {
  const { isThere, packages } = NEEDS[need]
  if (isThere()) return { passed: 1, failed: 0 }
  if (isDebianRoot) {
    if (installDebian(packages) && isThere()) return { passed: 1, failed: 0 }
    console.error(`${packages.join(', ')} could not be installed (see above), so what needs ${need} cannot run.`)
    return { passed: 0, failed: 1 }
  }
  const how = process.platform === 'linux' ? ` On Debian: apt-get install --no-install-recommends ${packages.join(' ')}` : ''
  console.log(`There is no ${need} here, so what needs it is skipped.${how}`)
  return { passed: 0, failed: 0, skipped: 1 }
}

/**
 * Installs what is missing. A machine on which we may install and cannot is a failure; on another it is skipped, and counted.
 *
 * @param {readonly Need[]} needs
 */
export const provideAll = (needs) => needs.map((need) => part(`machine: ${need}`, () => provide(need)))
