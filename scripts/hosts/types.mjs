import { join } from 'node:path'
import { runIn } from './command.mjs'
import { installHost } from './install.mjs'

const VERSIONS = ['5.4', '5.9', '6', '7']
const RESOLUTIONS = ['bundler', 'nodenext']

/**
 * The declarations, as each version of TypeScript reads them: once with every library checked, once with exact optional properties,
 * which XState's own declarations do not pass.
 *
 * @param {string} name
 * @param {import('./run-host.mjs').Tools} tools
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runTypes(name, { tarball }) {
  const cwd = await installHost(name, tarball)
  /** @type {import('./run-host.mjs').Results} */
  const results = { install: [] }
  for (const version of VERSIONS)
    for (const resolution of RESOLUTIONS) {
      const tsc = join('node_modules', `typescript-${version}`, 'bin', 'tsc')
      const compiled = runIn('node', [tsc, '-p', `tsconfig.${resolution}.json`], { cwd })
      results[`TypeScript ${version}, ${resolution}`] = await compiled.then(
        () => [],
        (error) => [error.message],
      )
    }
  return results
}
