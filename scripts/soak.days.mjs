/**
 * A week of 200 connections of the built package in one process, on a clock that is told to move. Run with --expose-gc by
 * `npm run soak`; prints what it counted as JSON. The heap is read after each day, once the garbage has been collected.
 */
import { QueryClient } from '@tanstack/react-query'
import { basiq } from '../dist/aggregators/basiq/index.js'
import { createBankConnection } from '../dist/index.js'
import { createManualClock, createSandbox } from '../dist/sandbox/index.js'

const CONNECTIONS = 200
const DAYS = 7
const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What the user of each does at first; then everybody waits. */
const LOGINS = ['outage-7d', 'outage-7d', 'outage-7d', 'stuck', 'stuck-verify', 'mfa-seconds', 'wrong', 'notice', 'gavinBelson']

/** A clock that knows which of its timers still wait. */
function countingClock() {
  const clock = createManualClock(Date.UTC(2026, 10, 22, 9))
  const waiting = new Set()
  return {
    ...clock,
    waiting,
    /** @param {() => void} run @param {number} delayMs */
    setTimeout(run, delayMs) {
      const id = clock.setTimeout(() => {
        waiting.delete(id)
        run()
      }, delayMs)
      waiting.add(id)
      return id
    },
    /** @param {unknown} id */
    clearTimeout(id) {
      waiting.delete(id)
      clock.clearTimeout(id)
    },
  }
}

/** A page and a storage that know who listens. */
function countingPage() {
  const listeners = new Set()
  /** @param {unknown} listener */
  const listen = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  /** @type {Map<string, string>} */
  const items = new Map()
  return {
    listeners,
    page: {
      hidden: () => false,
      offline: () => false,
      /** @param {unknown} wake */
      onWake: (wake) => listen(wake),
      address: () => null,
      strip: () => {},
      go: () => {},
      /** @template T @param {string} _ @param {() => Promise<T>} run */
      lock: (_, run) => run(),
    },
    storage: {
      /** @param {string} key */
      getItem: (key) => items.get(key) ?? null,
      /** @param {string} key @param {string} value */
      setItem: (key, value) => void items.set(key, value),
      /** @param {string} key */
      removeItem: (key) => void items.delete(key),
      /** @param {string} _ @param {() => void} changed */
      onChange: (_, changed) => listen({ changed }),
    },
  }
}

/** @returns {number} what is in use once nothing more can be collected */
function heapInUse() {
  for (let n = 0; n < 4; n += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function main() {
  const clock = countingClock()
  const { page, storage, listeners } = countingPage()
  const client = new QueryClient()
  const sandbox = createSandbox({
    clock,
    script: { settings: { connectionLimit: CONNECTIONS * 2, tokenLifeMs: 2 * DAYS * DAY } },
  })
  let [looks, rejections] = [0, 0]
  process.on('unhandledRejection', () => (rejections += 1))
  const problems = new Set()
  console.error = (error) => problems.add(String(error))

  const connections = Array.from({ length: CONNECTIONS }, (_, n) => {
    const { id: userId } = sandbox.control.addUser()
    // One for each: the sandbox keeps every token that it issues, and it is the kit that is being measured.
    const token = sandbox.control.issueToken({ userId })
    const aggregator = basiq({
      version: '2.1',
      userId,
      getToken: () => token,
      fetch: (input, init, { call }) => {
        if (call === 'job') looks += 1
        return sandbox.fetch(input, init)
      },
    })
    const connection = createBankConnection({
      aggregator,
      request: { intent: 'create', institutionId: 'AU00000' },
      flow: `flow-${n}`,
      queryClient: client,
      clock,
      page,
      resume: { storage, userKey: userId },
    })
    connection.start()
    return { connection, loginId: LOGINS[n % LOGINS.length] ?? 'stuck' }
  })
  await clock.advance(SECOND)
  for (const { connection, loginId } of connections)
    connection.submitCredentials({ loginId, password: loginId === 'gavinBelson' ? 'hooli2016' : 'sandbox' })

  /** @type {number[]} */
  const heap = []
  for (let day = 0; day < DAYS; day += 1) {
    for (let hour = 0; hour < 24; hour += 1) {
      await clock.advance(HOUR)
      // The sandbox remembers every request, for tests to ask; this one asks nothing.
      sandbox.control.clearLog()
    }
    heap.push(heapInUse())
  }

  /** @type {Record<string, number>} */
  const states = {}
  for (const { connection } of connections) {
    const { value } = connection.getSnapshot().snapshot
    const state = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '')
    states[state] = (states[state] ?? 0) + 1
  }
  for (const { connection } of connections) connection.stop()
  await clock.advance(SECOND)
  const looksBefore = looks
  await clock.advance(DAY)
  // On the first day most of what was begun comes to its end: what is left then has to stay as it is, on every day.
  const [settled = 0, ...later] = heap.slice(1)
  const growth = (Math.max(...later) - settled) / settled
  console.log(
    JSON.stringify({
      connections: CONNECTIONS,
      days: DAYS,
      looks: looksBefore,
      heapMB: heap.map((bytes) => Number((bytes / 2 ** 20).toFixed(2))),
      growthPercent: Number((growth * 100).toFixed(2)),
      states,
      timersLeft: clock.waiting.size,
      listenersLeft: listeners.size,
      observersLeft: client
        .getQueryCache()
        .getAll()
        .reduce((sum, query) => sum + query.getObserversCount(), 0),
      looksAfterTheEnd: looks - looksBefore,
      rejections,
      problems: [...problems],
    }),
  )
}

await main()
// Query's own timers let a cache go minutes later.
process.exit(0)
