/** Many followed flows over simulated days: two workers on one Redis, of which one is killed in the middle of a step again and again. */
import { createManualClock, createSandbox } from 'bank-connection-kit/sandbox'
import { basiqServer, createBankServer } from 'bank-connection-kit/server'
import { createFollower } from 'bank-connection-kit/server/follow'
import { redisStore } from 'bank-connection-kit/server/redis'

/** @typedef {import('bank-connection-kit/server/follow').DueStep} DueStep */
/** @typedef {import('bank-connection-kit/server/follow').News} News */
/** @typedef {import('bank-connection-kit/server').ServerStore} ServerStore */
/** @typedef {{ step: import('bank-connection-kit/server/follow').StepHandler, isDead: () => boolean, dieInNextBegin: () => void, dieInNextStep: () => void }} Worker */

export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
const BANK = 'AU00000'
const APP = 'https://app.example'

/** How late a step may run: a worker is never exactly on time. */
const WINDOW_MS = MINUTE
/** A step that failed is brought again after this, as BullMQ does. */
const AGAIN_MS = 4 * MINUTE

/** @param {{ client: () => import('ioredis').Redis }} redis */
export function createSimulation(redis) {
  const clock = createManualClock()
  const sandbox = createSandbox({ clock })
  /** @type {Map<string, { due: DueStep, at: number }>} */
  const due = new Map()
  /** @type {News[]} */
  const news = []
  /** @type {Map<string, string>} */
  const users = new Map()
  const counts = { steps: 0, again: 0, kills: 0 }

  /** @type {(due: DueStep, runAt: number) => Promise<void>} */
  const schedule = async (each, at) => void due.set(`${each.followId} ${each.step}`, { due: each, at })

  /** @param {ServerStore} store @param {(handler: Worker['step']) => void} work */
  const serverOn = (store, work) =>
    createBankServer({
      basePath: '/api/bank',
      identify: (request) => {
        const userKey = request.headers.get('cookie') ?? ''
        return { userKey, basiqUserId: users.get(userKey) }
      },
      platforms: [basiqServer({ apiKey: 'sandbox-api-key', version: '2.1' })],
      store,
      clock,
      fetch: sandbox.fetch,
      limits: { look: 1e9, act: 1e9 },
      follow: createFollower({
        queue: { schedule, work, close: async () => undefined },
        onNews: (item) => void news.push(item),
      }),
    })

  /** @returns {Worker} */
  function worker() {
    const inner = redisStore({ client: redis.client(), timeoutMs: 60_000 })
    /** @type {'no' | 'in-begin' | 'in-step' | 'dead'} */
    let dies = 'no'
    /** @type {Worker['step']} */
    let step = async () => undefined
    serverOn(
      {
        ...inner,
        compareAndSet: (key, ...of) => {
          if (dies === 'in-step' && /^follow:\w{32}$/.test(key)) dies = 'dead'
          if (dies === 'dead') return Promise.reject(new Error('killed'))
          // The claim is written, the work is begun, and nothing is heard of it any more.
          if (dies === 'in-begin' && key.startsWith('follow:begin')) {
            const written = inner.compareAndSet(key, ...of)
            void written.then(() => (dies = 'dead'))
            return written
          }
          return inner.compareAndSet(key, ...of)
        },
      },
      (handler) => (step = handler),
    )
    return {
      step: (each) => step(each),
      isDead: () => dies === 'dead',
      dieInNextBegin: () => (dies = 'in-begin'),
      dieInNextStep: () => (dies = 'in-step'),
    }
  }

  const front = serverOn(redisStore({ client: redis.client(), timeoutMs: 60_000 }), () => undefined)

  /** Lets the clock run while real answers come. @template T @param {Promise<T>} work @returns {Promise<T>} */
  async function settled(work) {
    const state = { isDone: false }
    const end = () => (state.isDone = true)
    work.then(end, end)
    while (!state.isDone) {
      await clock.advance(5)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return work
  }

  /** @param {string} user @param {string} path @param {unknown} body */
  async function post(user, path, body) {
    const headers = { cookie: user, origin: APP, 'content-type': 'application/json' }
    const request = new Request(`${APP}/api/bank${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const answer = await settled(front.fetch(request))
    return answer.status === 204 ? {} : answer.json()
  }

  /** A connection whose update waits in Basiq's queue, and one whose refresh met an outage. @param {number} index */
  async function leave(index) {
    const user = `user-${index}`
    const { id: userId } = sandbox.control.addUser()
    users.set(user, userId)
    const { id: connectionId } = sandbox.control.addConnection({ userId, institutionId: BANK, loginId: 'Wentworth-Smith' })
    const isQueued = index % 2 === 0
    const job = isQueued
      ? await update(userId, connectionId)
      : await post(user, `/basiq/users/me/connections/${connectionId}/refresh`, {})
    const intent = isQueued ? 'update' : 'refresh'
    const at = clock.now()
    const attempt = { id: job.id, intent, startedAt: at, joined: false, connectionId, institutionId: BANK }
    const past = { tries: 0, returns: 0, unknowns: 0, rejections: 0, refreshedAt: [], formOpensAt: null, countedId: null }
    const told = { loginAccepted: false, connected: false }
    const record = {
      v: 1,
      flow: user,
      userKey: user,
      attempt,
      pendingAuthorization: null,
      back: null,
      retryAt: null,
      past,
      told,
      at,
    }
    await post(user, '/follow', { platform: 'basiq', flow: user, request: { intent, connectionId }, record, locale: 'en' })
  }

  /** @param {string} userId @param {string} connectionId */
  async function update(userId, connectionId) {
    const authorization = `Bearer ${sandbox.control.issueToken({ userId })}`
    const answer = await sandbox.fetch(`https://au-api.basiq.io/users/${userId}/connections/${connectionId}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'whislter' }),
    })
    return answer.json()
  }

  const workers = [worker(), worker()]

  /** Makes the steps that are due in the next window, by turns; the second worker may die in one. */
  async function pass() {
    const until = clock.now() + WINDOW_MS
    const batch = [...due].filter(([, { at }]) => at <= until)
    for (const [key] of batch) due.delete(key)
    const runs = batch.map(async ([, { due: each }], index) => {
      counts.steps += 1
      const [healthy, mortal] = workers
      const by = index % 2 === 0 ? healthy : mortal
      try {
        await by?.step(each)
      } catch {
        counts.again += 1
        await schedule(each, clock.now() + AGAIN_MS)
      }
    })
    if (runs.length > 0) await settled(Promise.allSettled(runs))
    if (workers[1]?.isDead()) {
      counts.kills += 1
      workers[1] = worker()
    }
    if (clock.now() < until) await clock.advance(until - clock.now())
  }

  return { clock, sandbox, news, counts, due, leave, pass, mortal: () => workers[1] }
}
