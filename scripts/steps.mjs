import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/**
 * What one part of a run came to.
 *
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number }} Outcome
 */

/** Commands that stand beside Node instead of in node_modules. */
const OF_NODE = ['npm']

/** @param {string} command */
function placeOf(command) {
  const isWindows = process.platform === 'win32'
  const name = isWindows ? `${command}.cmd` : command
  const path = OF_NODE.includes(command) ? name : join(root, 'node_modules', '.bin', name)
  return command === 'node' ? { path: process.execPath, shell: false } : { path, shell: isWindows }
}

/** @param {string} command @param {Error} error */
const notStarted = (command, { message }) => console.error(`${command} could not be started: ${message}`)

/**
 * Starts `node`, `npm`, or a command of the project's own packages, and lets it print.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd] a copy of this project; default: this project
 * @returns {boolean} whether it ended well; a crash or a signal is not well
 */
export function run(command, args, cwd = root) {
  const { path, shell } = placeOf(command)
  const result = spawnSync(path, args, { cwd, stdio: 'inherit', shell })
  if (result.error) notStarted(command, result.error)
  return result.status === 0
}

/**
 * The same beside others: what it prints is kept until it has ended.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ fine: boolean, printed: string }>}
 */
function runAside(command, args) {
  const { path, shell } = placeOf(command)
  const child = spawn(path, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      notStarted(command, error)
      resolve({ fine: false, printed })
    })
    child.on('close', (status) => resolve({ fine: status === 0, printed }))
  })
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
 * The same for a command that runs beside others. Its words stand together, below its name.
 *
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} isQuiet whether its words are worth reading only when it fails
 * @returns {Promise<Outcome>}
 */
export async function stepAside(name, command, args, isQuiet) {
  const startedAt = performance.now()
  const { fine, printed } = await runAside(command, args)
  console.log(`\n[${name}]`)
  if (!fine || !isQuiet) console.log(printed.trimEnd())
  return { name, passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0, seconds: (performance.now() - startedAt) / 1000 }
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
