/**
 * Makes a fresh clone ready to run, before node_modules exists: so Node's own modules only, here and in what it imports.
 */
import { realpathSync } from 'node:fs'
import { findChromium, installChromium } from './chromium.mjs'
import { installPackages } from './install.mjs'

const OLDEST_NODE = [20, 20]

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(
    `Node ${process.versions.node} is too old: the tools need ${OLDEST_NODE.join('.')} or newer. Install one from nodejs.org.`,
  )
}

/**
 * @param {{ browser: boolean }} needs
 * @returns {{ chromiumPath: string | null }} the browser's path; null where none was asked for
 */
export function setUp({ browser }) {
  checkNode()
  installPackages()
  if (!browser) return { chromiumPath: null }
  const chromiumPath = findChromium() ?? installChromium()
  if (chromiumPath === null) {
    throw new Error(
      'No Chromium was found and none could be installed, so nothing that needs a browser can run. ' +
        'Install Chromium or Google Chrome, or run `npx playwright install chromium`, or name one in CHROMIUM_PATH.',
    )
  }
  process.env['CHROMIUM_PATH'] = chromiumPath
  return { chromiumPath }
}

/**
 * Runs the set-up for a script; what is missing is said in one line, without a stack.
 *
 * @param {{ browser: boolean }} needs
 */
export function setUpOrExit(needs) {
  try {
    return setUp(needs)
  } catch (error) {
    console.error(`[set-up] ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

const calledDirectly = process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename
if (calledDirectly) setUpOrExit({ browser: process.argv.includes('--browser') })
