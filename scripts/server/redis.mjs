/** A Redis of the script's own: on a free port of this machine, without persistence, in a folder that is gone afterwards. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** @returns {Promise<{ client: () => Redis, end: () => void }>} */
export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'bck-redis-'))
  const port = await freePort()
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const server = spawn('redis-server', words, { stdio: 'ignore' })
  /** @type {Redis[]} */
  const clients = []
  const client = () => {
    const made = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 100 })
    made.on('error', () => undefined)
    clients.push(made)
    return made
  }
  await client().ping()
  return {
    client,
    end: () => {
      for (const each of clients) each.disconnect()
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
