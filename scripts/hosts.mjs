/**
 * `npm run hosts`: installs the packed kit into the apps of examples/, builds them as their tools do by default, and takes each through
 * a wrong login, a right login and an outage in a browser.
 *
 * `npm run hosts -- --all` runs all of them, and `npm run hosts -- NAME …` those that are named.
 */
import { setUpOrExit } from './setup.mjs'
import { report } from './steps.mjs'

/** @typedef {import('./steps.mjs').Outcome} Outcome */

/** Two at a time: while one waits for its browser, another builds. */
const AT_ONCE = 2

/** @param {string[]} words */
async function chosen(words) {
  const { HOST_TABLE } = await import('./hosts/hosts.table.mjs')
  const names = words.filter((word) => !word.startsWith('--'))
  const unknown = names.find((name) => !(name in HOST_TABLE))
  if (unknown) throw new Error(`There is no host ${unknown}; there are ${Object.keys(HOST_TABLE).join(', ')}.`)
  const all = words.includes('--all')
  return Object.entries(HOST_TABLE).filter(([name, { short }]) =>
    names.length > 0 ? names.includes(name) : all || short === true,
  )
}

/**
 * @param {string} name
 * @param {import('./hosts/run-host.mjs').Results} results
 * @param {number} startedAt
 * @returns {Outcome}
 */
function outcomeOf(name, results, startedAt) {
  const wrong = Object.entries(results).filter(([, faults]) => faults.length > 0)
  for (const [title, faults] of wrong) console.error(`\n[hosts: ${name}] ${title}:\n  ${faults.join('\n  ')}`)
  const seconds = (performance.now() - startedAt) / 1000
  return { name: `hosts: ${name}`, passed: Object.keys(results).length - wrong.length, failed: wrong.length, skipped: 0, seconds }
}

/**
 * @param {string[]} words
 * @returns {Promise<Outcome[]>}
 */
export async function hosts(words) {
  const { packKit } = await import('./hosts/pack.mjs')
  const { runHost } = await import('./hosts/run-host.mjs')
  const { chromium } = await import('playwright')
  const { launchOptions } = await import('./chromium.mjs')
  console.log('\n[hosts]')
  const waiting = await chosen(words)
  const tarball = packKit()
  /** @type {Promise<import('playwright').Browser> | null} */
  let browser = null
  const tools = { tarball, browser: () => (browser ??= chromium.launch(launchOptions())) }
  /** @type {Outcome[]} */
  const outcomes = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, host] = next
      const startedAt = performance.now()
      outcomes.push(outcomeOf(name, await runHost(name, host, tools), startedAt))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await (await /** @type {Promise<import('playwright').Browser> | null} */ (browser))?.close()
  return outcomes
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: true })
  report(await hosts(process.argv.slice(2)))
}
