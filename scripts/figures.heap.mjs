/** Run with --expose-gc: prints how many kB of heap one more headless connection holds, of ten thousand, once it has looked for the first time. */
import { QueryClient } from '@tanstack/react-query'
import { createBankConnection } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { createManualClock } from 'bank-connection-kit/sandbox'

const WARM_UP = 100
/** So many that the machine code that V8 still makes of the kit, which is no connection's own, hardly counts. */
const MEASURED = 10_000

const clock = createManualClock()
const client = new QueryClient()
const time = new Date(clock.now()).toISOString()

/** A job under way, as small as Basiq's are. @param {string} id */
const job = (id) => ({
  type: 'job',
  id,
  created: time,
  updated: time,
  steps: [
    { title: 'verify-credentials', status: 'success', result: { type: 'link', url: `/users/u/connections/c-${id}` } },
    { title: 'retrieve-accounts', status: 'in-progress', result: null },
    { title: 'retrieve-transactions', status: 'pending', result: null },
  ],
  links: { self: `https://au-api.basiq.io/jobs/${id}`, source: `https://au-api.basiq.io/users/u/connections/c-${id}` },
})

const aggregator = basiq({
  version: '2.1',
  userId: 'u',
  getToken: () => 'token',
  fetch: async (input) => Response.json(job(new URL(input).pathname.split('/').at(-1) ?? '')),
})

/** Held, as a host holds what it follows. @type {unknown[]} */
const connections = []

/** @param {number} count */
async function follow(count) {
  for (let left = count; left > 0; left -= 1) {
    const request = {
      follow: `job-${connections.length}`,
      intent: /** @type {const} */ ('create'),
    }
    const connection = createBankConnection({ userKey: 'user-1', aggregator, request, queryClient: client, clock })
    connection.start()
    connections.push(connection)
  }
  await clock.advance(1_000)
}

async function heap() {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => void setTimeout(resolve, 20))
    globalThis.gc?.()
  }
  return process.memoryUsage().heapUsed
}

await follow(WARM_UP)
const before = await heap()
await follow(MEASURED)
const after = await heap()
process.stdout.write(((after - before) / MEASURED / 1_000).toFixed(2))
process.exit(0)
