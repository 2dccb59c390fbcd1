import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runBanks } from './banks.mjs'
import { runBoundary } from './boundary.mjs'
import { runIn, startIn } from './command.mjs'
import { drivePage } from './drive.mjs'
import { installHost } from './install.mjs'
import { runMistakes } from './mistakes.mjs'
import { runNext } from './next.mjs'
import { runNode } from './node.mjs'
import { freePort, serveFolder } from './serve.mjs'
import { runTests } from './tests.mjs'
import { runTypes } from './types.mjs'

/** @typedef {import('./hosts.table.mjs').Host} Host */
/** @typedef {Record<string, string[]>} Results what is wrong, by check */
/** @typedef {{ tarball: string, browser: () => Promise<import('playwright').Browser> }} Tools */

/**
 * @param {string} folder
 * @param {Extract<Host, { kind: 'page' | 'served' }>} host
 */
async function serve(folder, host) {
  if (host.kind === 'page') {
    const headers = host.headers ? JSON.parse(readFileSync(join(folder, host.headers), 'utf8')) : {}
    return serveFolder(join(folder, 'dist'), headers)
  }
  const port = await freePort()
  const server = startIn(host.command, { cwd: folder, env: { PORT: String(port), NODE_ENV: 'production' }, ready: host.ready })
  await server.started
  return { origin: `http://localhost:${port}`, stop: server.stop }
}

/**
 * @param {string} name
 * @param {Extract<Host, { kind: 'page' | 'served' }>} host
 * @param {Tools} tools
 * @returns {Promise<Results>}
 */
async function runDriven(name, host, { tarball, browser }) {
  const folder = await installHost(host.example ?? name, tarball, {
    as: name,
    ...(host.versions ? { versions: host.versions } : {}),
  })
  await runIn('npm', ['run', '--silent', 'build'], { cwd: folder })
  const { origin, stop } = await serve(folder, host)
  try {
    return { 'install and build': [], ...(await drivePage(await browser(), `${origin}/`, { ...host.drive, name })) }
  } finally {
    stop()
  }
}

/** @param {string} name @param {Host} host @param {Tools} tools @returns {Promise<Results>} */
function runKind(name, host, tools) {
  switch (host.kind) {
    case 'page':
    case 'served':
      return runDriven(name, host, tools)
    case 'next':
      return runNext(name, tools)
    case 'banks':
      return runBanks(name, tools)
    case 'boundary':
      return runBoundary(name, tools)
    case 'mistakes':
      return runMistakes(name, tools)
    case 'tests':
      return runTests(name, host.commands, tools)
    case 'types':
      return runTypes(name, tools)
    case 'node':
      return runNode(name, host.version)
  }
}

/**
 * @param {string} name
 * @param {Host} host
 * @param {Tools} tools
 * @returns {Promise<Results>} a host that cannot be installed or built is a check that failed, with its words
 */
export async function runHost(name, host, tools) {
  try {
    return await runKind(name, host, tools)
  } catch (error) {
    return { 'install and build': [error instanceof Error ? error.message : String(error)] }
  }
}
