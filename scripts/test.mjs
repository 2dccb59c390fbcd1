/**
 * `npm test`: set-up, build, check, every Vitest project, part of the unit tests with the lowest versions of dependencies, and the short
 * form of `npm run hosts`. The last line is `N passed, N failed`, by the runners' own counts.
 *
 * `npm test -- --project unit` runs one project alone; what else is given goes to Vitest (`-t name`, a file).
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runFlows } from './browsers.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { hosts } from './hosts.mjs'
import { lowest, OF_DEPENDENCIES } from './lowest.mjs'
import { provideAll } from './machine.mjs'
import { setUp } from './setup.mjs'
import { report, root, step } from './steps.mjs'
import { runProject } from './vitest.mjs'

/** @typedef {'unit' | 'browser' | 'storybook' | 'e2e' | 'flows'} Project */

/** Where each project's files are: one that has none yet is left out, since Vitest takes that for a failure. */
const PROJECTS = {
  unit: { folder: 'test', files: /^(?!(?:browser|e2e|flows)[\\/]).*\.test\.ts$/ },
  browser: { folder: 'test/browser', files: /\.test\.tsx$/ },
  storybook: { folder: 'stories', files: /\.stories\.tsx$/ },
  e2e: { folder: 'test/e2e', files: /\.test\.ts$/ },
  flows: { folder: 'test/flows', files: /\.test\.ts$/ },
}

/** @type {Project[]} */
const ALL = ['unit', 'browser', 'storybook', 'e2e', 'flows']

/** @param {Project} project */
function filesOf(project) {
  const { folder, files } = PROJECTS[project]
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => files.test(path))
  } catch {
    return []
  }
}

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
  const projects = (whole ? ALL : chosen).filter((project) => filesOf(project).length > 0)
  setUp({ browser: projects.some((project) => project !== 'unit' && project !== 'flows') })
  const outcomes = whole ? provideAll() : []
  // e2e and the flows drive what hosts get: the built package.
  if (projects.some((project) => project === 'e2e' || project === 'flows')) outcomes.push(step('build', build))
  if (whole) outcomes.push(...(await check()))
  for (const project of projects) outcomes.push(project === 'flows' ? runFlows(more) : runProject(project, { more }))
  if (whole) outcomes.push(...lowest(OF_DEPENDENCIES), ...(await hosts([])))
  report(outcomes)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
