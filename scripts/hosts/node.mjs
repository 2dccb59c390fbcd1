import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { runIn } from './command.mjs'
import { HOSTS } from './pack.mjs'

/** What is no source, and so is not copied. */
const LEFT_OUT = ['node_modules', '.git', '.cache', 'dist', 'demo-dist', 'storybook-static', 'coverage']

/** Unit tests of what runs in Node: the sandbox, the adapters, and what serves them. */
const TESTS = ['test/sandbox', 'test/aggregators', 'test/server']

/** Its packages are its own, and stay from one run to the next: the set-up installs them, as on a fresh clone. @param {string} folder */
function copyProject(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true })
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.includes(name)) cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true })
  }
}

/**
 * The build, the unit tests, the sandbox and the scripts, in a copy of the project with another version of Node.
 *
 * @param {string} name
 * @param {string} version
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runNode(name, version) {
  const cwd = join(HOSTS, name)
  copyProject(cwd)
  const run = (/** @type {string} */ command) => runIn('npx', ['--yes', '-p', `node@${version}`, '-c', command], { cwd })
  const serve =
    "import { createSandbox } from './dist/sandbox/index.js'; import { serveSandbox } from './dist/sandbox/serve.node.js'; " +
    'const { origin, close } = await serveSandbox(createSandbox()); ' +
    "const bank = await (await fetch(origin + '/public/institutions/AU00000')).json(); await close(); " +
    `if (bank.id !== 'AU00000' || !process.version.startsWith('v${version}.')) throw new Error(process.version)`
  const commands = {
    build: 'node scripts/build.mjs',
    'unit tests': `node node_modules/vitest/vitest.mjs run --project unit ${TESTS.join(' ')}`,
    'the served sandbox': `node --input-type=module -e "${serve}"`,
    scripts: 'node scripts/weight.mjs && node scripts/api.mjs --check',
  }
  /** @type {import('./run-host.mjs').Results} */
  const results = {}
  for (const [title, command] of Object.entries(commands)) {
    results[title] = await run(command).then(
      () => [],
      (error) => [error.message],
    )
  }
  return results
}
