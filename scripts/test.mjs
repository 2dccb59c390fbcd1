/**
 * `npm test`: set-up, build, check and every Vitest project. The last line is `N passed, N failed`, by the runners' own counts.
 *
 * `npm test -- --project unit` runs one project alone; what else is given goes to Vitest (`-t name`, a file).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { setUp } from './setup.mjs'
import { part, report, root, run, step } from './steps.mjs'

/** Where each project's files are: one that has none yet is left out, since Vitest takes that for a failure. */
const PROJECTS = {
  unit: { folder: 'test', files: /^(?!browser[\\/]|e2e[\\/]).*\.test\.ts$/ },
  browser: { folder: 'test/browser', files: /\.test\.tsx$/ },
  storybook: { folder: 'stories', files: /\.stories\.tsx$/ },
  e2e: { folder: 'test/e2e', files: /\.test\.ts$/ },
}

/** @typedef {keyof typeof PROJECTS} Project */

/** @type {Project[]} */
const ALL = ['unit', 'browser', 'storybook', 'e2e']

/** @param {Project} project */
function hasFiles(project) {
  const { folder, files } = PROJECTS[project]
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).some((path) => files.test(path))
  } catch {
    return false
  }
}

/**
 * What Vitest's JSON report says; null where it wrote none, so where it crashed.
 *
 * @param {string} path
 */
function readCounts(path) {
  try {
    const json = JSON.parse(readFileSync(path, 'utf8'))
    /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
    const files = json.testResults
    // A file that could not be loaded has no failed test of its own.
    const broken = files.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    const skipped = Number(json.numPendingTests) + Number(json.numTodoTests)
    return { passed: Number(json.numPassedTests), failed: Number(json.numFailedTests) + broken.length, skipped }
  } catch {
    return null
  }
}

/**
 * @param {Project} project
 * @param {string[]} more
 */
function runProject(project, more) {
  const json = join(root, '.cache', 'test', `${project}.json`)
  mkdirSync(join(root, '.cache', 'test'), { recursive: true })
  rmSync(json, { force: true })
  const fine = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${json}`,
    ...more,
  ])
  const counts = readCounts(json)
  if (counts === null) {
    console.error(`${project}: the runner ended without a report, which counts as one failure.`)
    return { passed: 0, failed: 1 }
  }
  if (!fine && counts.failed === 0) {
    console.error(`${project}: no test failed, yet the runner did (see above: an unhandled error?), which counts as one failure.`)
    return { ...counts, failed: 1 }
  }
  if (counts.passed + counts.failed === 0) {
    console.error(`${project}: no test ran, which counts as one failure.`)
    return { ...counts, failed: 1 }
  }
  return counts
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

function main() {
  const { chosen, more } = parse(process.argv.slice(2))
  const whole = chosen.length === 0
  setUp({ browser: whole || chosen.some((project) => project !== 'unit') })
  const outcomes = []
  // e2e drives what hosts get: the built package.
  if (whole || chosen.includes('e2e')) outcomes.push(step('build', build))
  if (whole) outcomes.push(...check())
  for (const project of whole ? ALL : chosen) {
    if (hasFiles(project)) outcomes.push(part(project, () => runProject(project, more)))
    else console.log(`\n[${project}] has no files yet`)
  }
  report(outcomes)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
