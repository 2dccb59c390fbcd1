/**
 * `npm run browsers`: the tests that any browser can run, and whole flows through the demo, in Firefox and in WebKit, which Debian's
 * packages bring where they are missing. What cannot be had is skipped, and counted.
 *
 * `npm run browsers -- --project webkit` takes one browser; what else is given goes to Vitest (`-t name`, a file).
 */
import { build, buildIsStale } from './build.mjs'
import { findFirefox } from './firefox.mjs'
import { provideAll } from './machine.mjs'
import { setUpOrExit } from './setup.mjs'
import { part, report, step } from './steps.mjs'
import { runProject } from './vitest.mjs'
import { findWebKit } from './webkit.mjs'

/** Whether each browser is there, by the name of its project. */
const BROWSERS = { firefox: () => findFirefox() !== null, webkit: () => findWebKit() !== null }

/** @typedef {keyof typeof BROWSERS} Browser */

const ALL = /** @type {Browser[]} */ (Object.keys(BROWSERS))

/**
 * Runs the tests of one browser. Whether its absence is a failure, `provideAll` has said.
 *
 * @param {Browser} browser
 * @param {readonly string[]} more what else Vitest is given
 */
function runBrowser(browser, more) {
  if (BROWSERS[browser]()) return runProject(browser, { more })
  return part(browser, () => ({ passed: 0, failed: 0, skipped: 1 }))
}

/**
 * Runs whole flows through the served demo, in those of the browsers that are there. The package must have been built.
 *
 * @param {readonly string[]} [more] what else Vitest is given
 */
export function runFlows(more = []) {
  if (ALL.some((browser) => BROWSERS[browser]())) return runProject('flows', { more })
  return part('flows', () => ({ passed: 0, failed: 0, skipped: 1 }))
}

if (process.argv[1] === import.meta.filename) {
  const words = process.argv.slice(2)
  const at = words.indexOf('--project')
  const named = at === -1 ? [] : words.splice(at, 2).slice(1)
  const chosen = ALL.filter((browser) => named.length === 0 || named.includes(browser))
  if (chosen.length === 0) throw new Error(`There is no project ${named.join()}; the projects are ${ALL.join(' and ')}.`)
  setUpOrExit({ browser: false })
  const outcomes = provideAll(chosen)
  for (const browser of chosen) outcomes.push(runBrowser(browser, words))
  if (words.length === 0) {
    if (buildIsStale()) outcomes.push(step('build', build))
    outcomes.push(runFlows(named.length === 0 ? [] : ['-t', chosen.join()]))
  }
  report(outcomes)
}
