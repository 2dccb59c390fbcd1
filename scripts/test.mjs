/**
 * `npm test`: set-up, build, check, and the tests in Node and Chromium; where CI is set, those of `npm run test:elsewhere` too. The last
 * line is `N passed, N failed`, by the runners' own counts.
 *
 * `npm test -- --project unit` runs one project alone; what else is given goes to Vitest (`-t name`, a file).
 */
import { build } from './build.mjs'
import { check } from './check.mjs'
import { elsewhere } from './elsewhere.mjs'
import { provideAll } from './machine.mjs'
import { setUp } from './setup.mjs'
import { report, step } from './steps.mjs'
import { runProject } from './vitest.mjs'

/** @typedef {'unit' | 'browser' | 'storybook' | 'e2e'} Project */

/** @type {Project[]} */
const ALL = ['unit', 'browser', 'storybook', 'e2e']

/** @param {string[]} words */
function parse(words) {
  /** @type {Project[]} */
  const chosen = []
  /** @type {string[]} */
  const more = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word !== '--project' && !word.startsWith('--project=')) {
      more.push(word)
      continue
    }
    const name = word === '--project' ? words[++at] : word.slice('--project='.length)
    const project = ALL.find((known) => known === name)
    if (project === undefined) throw new Error(`There is no project ${name}; the projects are ${ALL.join(', ')}.`)
    chosen.push(project)
  }
  if (more.length > 0 && chosen.length === 0) {
    throw new Error(
      `${more.join(' ')} would be given to every project; name one first: npm test -- --project unit ${more.join(' ')}`,
    )
  }
  return { chosen, more }
}

async function main() {
  const { chosen, more } = parse(process.argv.slice(2))
  const whole = chosen.length === 0
  const projects = whole ? ALL : chosen
  setUp({ browser: projects.some((project) => project !== 'unit') })
  const outcomes = whole ? provideAll(['redis']) : []
  // e2e drives what hosts get: the built package.
  if (projects.includes('e2e')) outcomes.push(step('build', build))
  if (whole) outcomes.push(...(await check()))
  for (const project of projects) outcomes.push(runProject(project, { more }))
  if (whole && process.env['CI']) outcomes.push(...(await elsewhere()))
  report(outcomes)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
