import { runIn } from './command.mjs'
import { installHost } from './install.mjs'

/** How runners show what a test wrote to the console. */
const CONSOLE = /console\.(error|warn)|^stderr \|/m

/**
 * A host's own tests, by each of its commands.
 *
 * @param {string} name
 * @param {string[][]} commands what `npx` is given
 * @param {import('./run-host.mjs').Tools} tools
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runTests(name, commands, { tarball }) {
  const cwd = await installHost(name, tarball)
  /** @type {import('./run-host.mjs').Results} */
  const results = { install: [] }
  for (const command of commands) {
    const run = runIn('npx', command, { cwd })
    results[command.join(' ')] = await run.then(
      (said) => (CONSOLE.test(said) ? [`The console is not quiet:\n${said}`] : []),
      (error) => [error.message],
    )
  }
  return results
}
