import { join } from 'node:path'
import { runIn } from './command.mjs'
import { drivePage } from './drive.mjs'
import { installHost } from './install.mjs'
import { runNext } from './next.mjs'
import { serveFolder } from './serve.mjs'
import { runTests } from './tests.mjs'
import { runTypes } from './types.mjs'

/** @typedef {Record<string, string[]>} Results what is wrong, by check */
/** @typedef {{ tarball: string, browser: () => Promise<import('playwright').Browser> }} Tools */

/**
 * @param {string} name
 * @param {import('./hosts.table.mjs').PageHost} host
 * @param {Tools} tools
 * @returns {Promise<Results>}
 */
async function runPage(name, host, { tarball, browser }) {
  const folder = await installHost(name, tarball)
  await runIn('npm', ['run', '--silent', 'build'], { cwd: folder })
  const { origin, stop } = await serveFolder(join(folder, host.folder ?? 'dist'))
  try {
    return { 'install and build': [], ...(await drivePage(await browser(), `${origin}/`, { ...host.drive, name })) }
  } finally {
    stop()
  }
}

/**
 * @param {string} name
 * @param {import('./hosts.table.mjs').Host} host
 * @param {Tools} tools
 * @returns {Promise<Results>}
 */
export async function runHost(name, host, tools) {
  try {
    switch (host.kind) {
      case 'page':
        return await runPage(name, host, tools)
      case 'next':
        return await runNext(name, tools)
      case 'tests':
        return await runTests(name, host.commands, tools)
      case 'types':
        return await runTypes(name, tools)
    }
  } catch (error) {
    return { 'install and build': [error instanceof Error ? error.message : String(error)] }
  }
}
