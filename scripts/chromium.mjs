import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findCommand, runnable } from './commands.mjs'
import { installDebian } from './debian.mjs'

/** Names under which a system's package manager installs a browser that Playwright can drive; the one that is only headless is faster. */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'google-chrome', 'google-chrome-stable']

/** Where an installer puts it outside the PATH. */
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Started as root, Chromium needs --no-sandbox; the others keep it from calling out, which stalls where there is no network.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const require = createRequire(import.meta.url)

/** @returns {string | null} */
const inSystem = () => findCommand(COMMANDS) ?? APPLICATIONS.find(runnable) ?? null

/**
 * The build that the installed Playwright asks for, if it was downloaded. Playwright is asked in a process of its own: loading
 * it here would cost every start of Vitest half a second.
 *
 * @returns {string | null}
 */
function inPlaywrightCache() {
  try {
    const ask = "process.stdout.write(require('playwright').chromium.executablePath())"
    const path = execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8', cwd: join(import.meta.dirname, '..') })
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * @returns {string | null} a Chromium to drive: the one named by CHROMIUM_PATH, the system's, or Playwright's
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (runnable(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be started. Correct it, or unset it to let one be found.`)
  }
  return inSystem() ?? inPlaywrightCache()
}

/** What `chromium.launch` of Playwright is given, here and in Vitest's browser mode. */
export function launchOptions() {
  const executablePath = findChromium()
  return { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) }
}

/**
 * Installs one: Debian's package where that is allowed, else the build that Playwright downloads.
 *
 * @returns {string | null}
 */
export function installChromium() {
  // The one that is only headless is not in every release of Debian.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (installDebian([name])) return findChromium()
  }
  console.log("No Chromium found: downloading Playwright's build.")
  const cli = join(dirname(require.resolve('playwright/package.json')), 'cli.js')
  // What counts is whether a browser is there afterwards. The installer's words go to stderr.
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return findChromium()
}
