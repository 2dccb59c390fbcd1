/**
 * Run with --expose-gc and a number: follows so many connections of the built package in this process, and prints what each holds and
 * what one look costs. The clock is moved by hand, and the platform answers from memory: what is measured is the kit.
 */
import { QueryClient } from '@tanstack/react-query'
import { createBankConnection } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { createManualClock } from 'bank-connection-kit/sandbox'

const count = Number(process.argv[2])
/** What V8 still makes of the kit is no connection's own. */
const WARM_UP = 100
/** As long as one look of each connection takes to come round. */
const SPAN_MS = 1_100

const clock = createManualClock()
const client = new QueryClient()
const time = new Date(clock.now()).toISOString()
const API = 'https://au-api.basiq.io'

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
  links: { self: `${API}/jobs/${id}`, source: `${API}/users/u/connections/c-${id}` },
})

let looks = 0
const aggregator = basiq({
  version: '2.1',
  userId: 'u',
  getToken: () => 'token',
  fetch: async (input) => {
    looks += 1
    return Response.json(job(new URL(input).pathname.split('/').at(-1) ?? ''))
  },
})

/** Held, as a host holds what it follows. @type {unknown[]} */
const connections = []

/** @param {number} more */
async function follow(more) {
  for (let left = more; left > 0; left -= 1) {
    const request = { follow: `job-${connections.length}`, intent: /** @type {const} */ ('create') }
    const connection = createBankConnection({ userKey: 'user-1', aggregator, request, queryClient: client, clock })
    connection.start()
    connections.push(connection)
  }
  await clock.advance(1_000)
}

async function heap() {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => void setTimeout(resolve, 20))
    globalThis.gc?.()
  }
  return process.memoryUsage().heapUsed
}

/** Processor time in milliseconds. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

await follow(WARM_UP)
const heapBefore = await heap()
const startBefore = spent()
await follow(count)
const startMs = spent() - startBefore
const heapBytes = (await heap()) - heapBefore
const [looksBefore, before] = [looks, spent()]
await clock.advance(SPAN_MS)
const lookMs = spent() - before
const seen = looks - looksBefore
if (seen < count) throw new Error(`${count} connections looked ${seen} times: nothing was proved.`)
process.stdout.write(
  JSON.stringify({ count, heapKB: heapBytes / count / 1000, startMs: startMs / count, lookMs: lookMs / seen, looks: seen }),
)
process.exit(0)
