/**
 * A week of 200 connections of the built package in one process, on a clock that is told to move. Run with --expose-gc by
 * `npm run soak`; prints what it counted as JSON. The heap is read after each day, once the garbage has been collected.
 *
 * `node --expose-gc scripts/soak.days.mjs look` (or `wake`) keeps a little of each look (or wake) on purpose: to see the growth.
 */
import { QueryClient, timeoutManager } from '@tanstack/react-query'
import { basiq } from '../dist/aggregators/basiq/index.js'
import { stitch } from '../dist/aggregators/stitch/index.js'
import { createBankConnection } from '../dist/index.js'
import { createManualClock } from '../dist/sandbox/index.js'
import { basiqPlatform, STITCH_ANSWERS } from './soak.platform.mjs'

const DAYS = 7
const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const HOURS_BETWEEN_VISITS = 4

/**
 * What the users of each platform have come for, and how many of them: 200 together.
 *
 * @type {readonly (readonly ['basiq' | 'stitch', string, number])[]}
 */
const USERS = [
  ['basiq', 'queued', 60],
  ['basiq', 'stuck', 8],
  ['basiq', 'checking', 4],
  ['basiq', 'mfa', 18],
  ['basiq', 'rejected', 15],
  ['basiq', 'notice', 15],
  ['basiq', 'outage', 15],
  ['basiq', 'connects', 15],
  ['stitch', 'pending', 20],
  ['stitch', 'down', 10],
  ['stitch', 'trouble', 10],
  ['stitch', 'accounts', 10],
]

const planted = process.argv[2]
/** @type {number[][]} */
const keepsakes = []
/** @param {string} what */
const plant = (what) => planted === what && keepsakes.push(Array(16).fill(keepsakes.length + 0.5))

/** A clock that knows which of its timers still wait. */
function countingClock() {
  const clock = createManualClock(Date.UTC(2026, 10, 22, 9))
  const waiting = new Set()
  return {
    ...clock,
    waiting,
    /** Beside the count: for Query's own timers, which let a cache go minutes later. */
    plain: clock,
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

/**
 * A cache lets go in the week's time, not in the machine's: else what ended an hour ago would still be there.
 *
 * @param {ReturnType<typeof createManualClock>} clock
 */
function letQueryGoByClock(clock) {
  /** @type {Map<number, unknown>} */
  const ids = new Map()
  let last = 0
  timeoutManager.setTimeoutProvider({
    setTimeout(run, delayMs) {
      const id = ++last
      const fire = () => {
        ids.delete(id)
        run()
      }
      // What is to happen at once does not wait for the clock to move.
      if (delayMs === 0) queueMicrotask(fire)
      else ids.set(id, clock.setTimeout(fire, delayMs))
      return id
    },
    clearTimeout(id) {
      clock.clearTimeout(ids.get(Number(id)))
      ids.delete(Number(id))
    },
    setInterval: () => {
      throw new Error('The kit has Query set no interval.')
    },
    clearInterval: () => {},
  })
}

/** An environment and a storage that know who listens. */
function countingEnvironment() {
  /** @type {Set<(cause: 'seen') => void>} */
  const wakes = new Set()
  const changes = new Set()
  /** @type {Map<string, string>} */
  const items = new Map()
  return {
    listeners: () => wakes.size + changes.size,
    wake: () => wakes.forEach((wake) => wake('seen')),
    environment: {
      hidden: () => false,
      offline: () => false,
      /** @param {(cause: 'seen') => void} wake */
      onWake: (wake) => {
        const heard = () => {
          plant('wake')
          wake('seen')
        }
        wakes.add(heard)
        return () => wakes.delete(heard)
      },
      address: () => null,
      strip: () => {},
      replace: () => {},
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
      onChange: (_, changed) => {
        const listener = { changed }
        changes.add(listener)
        return () => changes.delete(listener)
      },
    },
  }
}

/** @returns {number} what is in use once nothing more can be collected */
function heapInUse() {
  for (let n = 0; n < 4; n += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** @typedef {ReturnType<typeof createBankConnection>} BankConnection */

/**
 * The user does what the screen asks for. False: there is nothing left to do on this one.
 *
 * @param {BankConnection} connection @param {string} login
 */
function act(connection, login) {
  const canNow = () => connection.getSnapshot().view.can
  if (canNow().start) connection.actions.start()
  else if (canNow().retry) connection.actions.retry()
  if (canNow().submitCredentials) connection.actions.submitCredentials({ loginId: login, password: 'secret' })
  else connection.actions.look()
  return !['connected', 'cancelled', 'unsupported'].includes(connection.getSnapshot().state)
}

async function main() {
  const clock = countingClock()
  letQueryGoByClock(clock.plain)
  const { environment, storage, listeners, wake } = countingEnvironment()
  const client = new QueryClient()
  const ask = basiqPlatform(clock)
  /** @type {{ looks: number, begins: number, mounts: number }[]} */
  const days = []
  const today = () => days.at(-1) ?? { looks: 0, begins: 0, mounts: 0 }
  let rejections = 0
  process.on('unhandledRejection', () => (rejections += 1))
  const problems = new Set()
  console.error = (error) => problems.add(String(error))
  console.warn = console.error

  const looked = () => {
    today().looks += 1
    plant('look')
  }
  /** @param {number} n */
  const makeBasiq = (n) =>
    basiq({
      version: '2.1',
      userId: `user-${n}`,
      getToken: () => 'token',
      fetch: (input, init, { call }) => {
        if (call === 'job') looked()
        return ask(input, init)
      },
    })
  /** @param {string} login @param {number} n */
  const makeStitch = (login, n) =>
    stitch({
      execute: async ({ key }) => {
        if (key === 'bank-health') return { data: { banks: [] } }
        looked()
        return structuredClone(STITCH_ANSWERS[login])
      },
      operation: { key: `accounts-${n}`, document: 'query A { user { bankAccounts { id } } }', essential: ['user.bankAccounts'] },
      redirectUri: 'https://app.example/return',
    })

  const users = USERS.flatMap(([platform, login, count]) => Array.from({ length: count }, () => ({ platform, login })))
  /** @param {number} n */
  function mount(n) {
    const { platform, login } = users[n] ?? { platform: 'basiq', login: 'stuck' }
    today().mounts += 1
    const connection = createBankConnection({
      aggregator: platform === 'basiq' ? makeBasiq(n) : makeStitch(login, n),
      request:
        platform === 'basiq'
          ? { intent: 'create', institutionId: 'AU00000' }
          : { intent: 'refresh', connectionId: `link-${n}`, institutionId: 'fnb' },
      flow: `flow-${n}`,
      queryClient: client,
      clock,
      environment,
      userKey: `user-${n}`,
      resume: { storage },
    })
    connection.on('attempt', () => (today().begins += 1))
    connection.start()
    return connection
  }

  days.push({ looks: 0, begins: 0, mounts: 0 })
  const connections = users.map((_, n) => mount(n))
  await clock.advance(SECOND)

  /** Every user comes by; whose flow is over begins another, and some have closed the page meanwhile. */
  function visit(/** @type {number} */ hour) {
    connections.forEach((connection, n) => {
      const isReload = (n + hour / HOURS_BETWEEN_VISITS) % 5 === 0
      if (act(connection, users[n]?.login ?? '') && !isReload) return
      connection.stop()
      connections[n] = mount(n)
    })
  }

  /** @type {number[]} */
  const heap = []
  for (let day = 0; day < DAYS; day += 1) {
    if (day > 0) days.push({ looks: 0, begins: 0, mounts: 0 })
    for (let hour = 0; hour < 24; hour += 1) {
      if (hour % HOURS_BETWEEN_VISITS === 0) visit(day * 24 + hour)
      wake()
      await clock.advance(HOUR)
    }
    heap.push(heapInUse())
  }

  /** @type {Record<string, number>} */
  const states = {}
  for (const connection of connections) {
    const { state } = connection.getSnapshot()
    states[state] = (states[state] ?? 0) + 1
  }
  for (const connection of connections) connection.stop()
  await clock.advance(SECOND)
  days.push({ looks: 0, begins: 0, mounts: 0 })
  await clock.advance(DAY)
  const queries = client.getQueryCache().getAll()
  // On the first day most of what was begun comes to its end: what is left then has to stay as it is, on every day.
  const [settled = 0, ...later] = heap.slice(1)
  const week = days.slice(0, DAYS)
  console.log(
    JSON.stringify({
      connections: users.length,
      days: DAYS,
      looks: week.map(({ looks }) => looks),
      begins: week.map(({ begins }) => begins),
      mounts: week.map(({ mounts }) => mounts),
      heapMB: heap.map((bytes) => Number((bytes / 2 ** 20).toFixed(2))),
      growthPercent: Number((((Math.max(...later) - settled) / settled) * 100).toFixed(2)),
      states,
      timersLeft: clock.waiting.size,
      listenersLeft: listeners(),
      observersLeft: queries.reduce((sum, query) => sum + query.getObserversCount(), 0),
      queriesLeft: queries.length,
      looksAfterTheEnd: today().looks,
      rejections,
      problems: [...problems],
    }),
  )
}

await main()
