import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** Where there is none, what needs one is skipped, and counted as skipped. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

export interface TestRedis {
  port: number
  client(): Redis
  /** Stops the process, as if the machine were gone. */
  kill(): Promise<void>
  start(): Promise<void>
  end(): Promise<void>
}

/** A Redis of the test's own: on a free port of this machine, without persistence, its folder is gone afterwards. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'bck-redis-'))
  const port = await freePort()
  const clients: Redis[] = []
  let server: ChildProcess | null = null
  const start = async () => {
    const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
    server = spawn('redis-server', [...words, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' })
    const probe = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 100 })
    probe.on('error', () => undefined)
    await probe.ping()
    probe.disconnect()
  }
  const kill = async () => {
    const gone = new Promise<void>((resolve) => server?.once('exit', () => resolve()))
    server?.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    port,
    client: () => {
      const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: 1, retryStrategy: () => 100 })
      client.on('error', () => undefined)
      clients.push(client)
      return client
    },
    kill,
    start,
    end: async () => {
      for (const client of clients) client.disconnect()
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
