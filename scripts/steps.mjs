import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/**
 * What one part of a run came to.
 *
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number }} Outcome
 */

/** Commands that stand beside Node instead of in node_modules. */
const OF_NODE = ['npm']

/**
 * Starts `node`, `npm`, or a command of the project's own packages, and lets it print.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd] a copy of this project; default: this project
 * @returns {boolean} whether it ended well; a crash or a signal is not well
 */
export function run(command, args, cwd = root) {
  return start(command, args, 'inherit', cwd)
}

/**
 * @param {string} command
 * @param {boolean} windows
 */
function pathOf(command, windows) {
  if (command === 'node') return process.execPath
  const name = windows ? `${command}.cmd` : command
  return OF_NODE.includes(command) ? name : join(root, 'node_modules', '.bin', name)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} stdio
 * @param {string} cwd
 */
function start(command, args, stdio, cwd) {
  const windows = process.platform === 'win32'
  const result = spawnSync(pathOf(command, windows), args, {
    cwd,
    stdio,
    encoding: 'utf8',
    shell: windows && command !== 'node',
  })
  if (result.error) console.error(`${command} could not be started: ${result.error.message}`)
  const fine = result.status === 0
  if (!fine && stdio === 'pipe') console.error(`${result.stdout}${result.stderr}`)
  return fine
}

/**
 * The same for a command whose words are worth reading only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function runQuietly(command, args) {
  return start(command, args, 'pipe', root)
}

/**
 * Runs one part under its name and times it.
 *
 * @param {string} name
 * @param {() => { passed: number, failed: number, skipped?: number }} body
 * @returns {Outcome}
 */
export function part(name, body) {
  console.log(`\n[${name}]`)
  const startedAt = performance.now()
  const { passed, failed, skipped = 0 } = body()
  return { name, passed, failed, skipped, seconds: (performance.now() - startedAt) / 1000 }
}

/**
 * A part that has no tests of its own counts as one.
 *
 * @param {string} name
 * @param {() => boolean} body
 */
export function step(name, body) {
  return part(name, () => (body() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }))
}

/**
 * Prints the times, then the sum as the very last line, and sets the exit code.
 *
 * @param {Outcome[]} outcomes
 */
export function report(outcomes) {
  console.log('')
  for (const { name, passed, failed, skipped, seconds } of outcomes) {
    const counts = [`${passed} passed`, failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} skipped`].filter(Boolean)
    console.log(`${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s   ${counts.join(', ')}`)
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  console.log(`${passed} passed, ${failed} failed`)
}
