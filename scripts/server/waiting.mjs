/** How the store and the steps grow with flows that wait: records as pages hand them over, and a platform that answers at once. */
import { basiqServer, createBankServer } from 'bank-connection-kit/server'
import { createFollower } from 'bank-connection-kit/server/follow'
import { redisStore } from 'bank-connection-kit/server/redis'

const APP = 'https://app.example'
/** How many are handed over at a time. */
const AT_ONCE = 100

/** Steps that are measured, and how many run at a time, as with BullMQ by default. */
const STEPS = 1_000
const STEPS_AT_ONCE = 50

/** Basiq, with every job at its second step. @type {import('bank-connection-kit/server').ServerFetch} */
async function platform(url) {
  const id = /\/jobs\/([\w-]+)$/.exec(url)?.[1]
  if (id === undefined) return Response.json({ access_token: 'token', expires_in: 3600 })
  const source = `https://au-api.basiq.io/users/basiq-user-${Number(id.slice(-12))}/connections/${id}`
  const steps = ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions'].map((title, at) => ({
    title,
    status: at === 0 ? 'success' : 'in-progress',
    result: null,
  }))
  const at = new Date().toISOString()
  return Response.json({ type: 'job', id, created: at, updated: at, steps, links: { self: url, source } })
}

/** @param {number} index */
function handedOver(index) {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  const at = 1_770_000_000_000
  const attempt = { id, intent: 'update', startedAt: at, joined: false, connectionId: id, institutionId: 'AU00000' }
  const past = { tries: 0, returns: 0, unknowns: 0, rejections: 0, refreshedAt: [], formOpensAt: null, countedId: null }
  const told = { loginAccepted: true, connected: false }
  const flow = `basiq update ${id}`
  const record = {
    v: 1,
    flow,
    userKey: `user-${index}`,
    attempt,
    pendingAuthorization: null,
    back: null,
    retryAt: null,
    past,
    told,
    at,
  }
  const request = { intent: 'update', connectionId: id, institutionId: 'AU00000' }
  return { platform: 'basiq', flow, request, record, locale: 'en' }
}

/**
 * Hands so many flows over, and says after each tenth of them what Redis holds for one.
 *
 * @param {{ client: () => import('ioredis').Redis }} redis
 * @param {number} flows
 */
export async function measureWaiting(redis, flows) {
  const admin = redis.client()
  const used = async () => Number(/used_memory:(\d+)/.exec(await admin.info('memory'))?.[1] ?? 0)
  /** @type {import('bank-connection-kit/server/follow').StepHandler} */
  let step = async () => undefined
  /** @type {string[]} */
  const ids = []
  const server = createBankServer({
    fetch: platform,
    limits: { act: Infinity },
    basePath: '/api/bank',
    identify: (request) => {
      const userKey = request.headers.get('cookie') ?? ''
      return { userKey, basiqUserId: `basiq-${userKey}` }
    },
    platforms: [basiqServer({ apiKey: 'sandbox-api-key', version: '2.1' })],
    store: redisStore({ client: redis.client(), timeoutMs: 60_000 }),
    follow: createFollower({
      queue: { schedule: async () => undefined, work: (handler) => (step = handler), close: async () => undefined },
      onNews: () => undefined,
    }),
  })
  /** @param {number} index */
  const leave = async (index) => {
    const headers = { cookie: `user-${index}`, origin: APP, 'content-type': 'application/json' }
    const body = JSON.stringify(handedOver(index))
    const answer = await server.fetch(new Request(`${APP}/api/bank/follow`, { method: 'POST', headers, body }))
    if (answer.status !== 202) throw new Error(`A flow was not taken: ${answer.status}.`)
    ids[index] = (await answer.json()).id
  }
  /** @type {Map<string, number>} */
  const numbers = new Map()
  /** @param {string} followId */
  const runStep = async (followId) => {
    const number = (numbers.get(followId) ?? 0) + 1
    numbers.set(followId, number)
    await step({ followId, step: number })
  }
  /** Of flows from all over. @param {number} count */
  const stepsPerSecond = async (count) => {
    const chosen = Array.from({ length: STEPS }, (_, n) => ids[Math.floor((n * count) / STEPS)] ?? '')
    const began = performance.now()
    while (chosen.length > 0) await Promise.all(chosen.splice(0, STEPS_AT_ONCE).map((followId) => runStep(followId)))
    return Math.round((STEPS / (performance.now() - began)) * 1000)
  }
  const before = await used()
  for (let done = 0; done < flows; done += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, each) => leave(done + each)))
    const count = done + AT_ONCE
    if (count % (flows / 10) !== 0) continue
    const bytes = Math.round(((await used()) - before) / count)
    console.log(
      `${String(count).padStart(9)} flows wait: ${bytes} bytes in Redis for each, ${await stepsPerSecond(count)} steps a second`,
    )
  }
}
