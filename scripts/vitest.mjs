import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { part, root, run } from './steps.mjs'

/**
 * What Vitest's JSON report says; null if it wrote none because it crashed.
 *
 * @param {string} path
 */
function readCounts(path) {
  try {
    const json = JSON.parse(readFileSync(path, 'utf8'))
    /** @type {{ status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
    const files = json.testResults
    // A file that could not be loaded has no failed test of its own.
    const broken = files.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    // Only where a project allows a second try: what failed first and passed then is named, never silent.
    for (const test of files.flatMap((file) => file.assertionResults)) {
      if (test.status === 'passed' && test.failureMessages.length > 0) {
        console.warn(`Passed at the second try: ${test.fullName}\n${test.failureMessages.join('\n')}`)
      }
    }
    const skipped = Number(json.numPendingTests) + Number(json.numTodoTests)
    return { passed: Number(json.numPassedTests), failed: Number(json.numFailedTests) + broken.length, skipped }
  } catch {
    return null
  }
}

/**
 * @param {string} project
 * @param {string} name
 * @param {string} cwd
 * @param {readonly string[]} more
 */
function counted(project, name, cwd, more) {
  const folder = join(root, '.cache', 'test')
  const json = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(json, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`]
  const fine = run('vitest', ['run', '--project', project, ...reporters, ...more], cwd)
  const counts = readCounts(json)
  if (counts === null) {
    console.error(`${name}: the runner ended without a report, which counts as one failure.`)
    return { passed: 0, failed: 1 }
  }
  if (!fine && counts.failed === 0) {
    console.error(`${name}: no test failed, yet the runner did (see above: an unhandled error?), which counts as one failure.`)
    return { ...counts, failed: 1 }
  }
  if (counts.passed + counts.failed === 0) {
    console.error(`${name}: no test ran, which counts as one failure.`)
    return { ...counts, failed: 1 }
  }
  return counts
}

/**
 * Runs one of Vitest's projects and counts its tests.
 *
 * @param {string} project
 * @param {{ name?: string, cwd?: string, more?: readonly string[] }} [options] `name`: under which it is reported; `cwd`: a copy
 *   of this project; `more`: what else Vitest is given
 */
export function runProject(project, { name = project, cwd = root, more = [] } = {}) {
  return part(name, () => counted(project, name, cwd, more))
}
