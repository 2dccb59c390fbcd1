/**
 * `npm run figures:server`: follows many connections over seven simulated days on a Redis of its own, with two workers of which one is
 * killed ten times in the middle of a step. It counts what was lost, begun twice and asked too often, and fails if anything was.
 * `-- --flows 1000` follows so many. `-- --waiting 100000` only lets so many wait, and says how the store and the steps grow.
 */
import { build, buildIsStale } from './build.mjs'
import { hasRedis, startRedis } from './server/redis.mjs'

const KILLS = 10
const given = process.argv.indexOf('--flows')
const FLOWS = given < 0 ? 200 : Number(process.argv[given + 1])
/** Of a flow that waits in Basiq's queue for seven days, as in the browser. */
const MOST_LOOKS = 100

if (!hasRedis()) {
  console.log('There is no redis-server here: 0 passed, 0 failed, 1 skipped.')
  process.exit(0)
}
if (buildIsStale() && !build()) process.exit(1)
const { createSimulation, DAY, HOUR, MINUTE } = await import('./server/simulation.mjs')
const redis = await startRedis()
const waiting = process.argv.indexOf('--waiting')
if (waiting >= 0) {
  await (await import('./server/waiting.mjs')).measureWaiting(redis, Number(process.argv[waiting + 1]))
  redis.end()
  process.exit(0)
}
const admin = redis.client()
const used = async () => Number(/used_memory:(\d+)/.exec(await admin.info('memory'))?.[1] ?? 0)

const before = await used()
const world = createSimulation(redis)
const { control } = world.sandbox
/** @type {Map<string, number[]>} */
const begins = new Map()
/** @type {Map<string, number>} */
const looks = new Map()
control.onRequest(({ method, path, at }) => {
  const refresh = /\/connections\/([\w-]+)\/refresh$/.exec(path)?.[1]
  const job = /^\/jobs\/([\w-]+)$/.exec(path)?.[1]
  if (method === 'POST' && refresh !== undefined) begins.set(refresh, [...(begins.get(refresh) ?? []), at])
  if (method === 'GET' && job !== undefined) looks.set(job, (looks.get(job) ?? 0) + 1)
})

control.outage('AU00000', 'operational')
for (let index = 0; index < FLOWS; index += 1) await world.leave(index)
const bytes = Math.round(((await used()) - before) / FLOWS)

const began = performance.now()
const startedAt = world.clock.now()
while (world.clock.now() < startedAt + 7 * DAY - 3 * HOUR) {
  const minutes = (world.clock.now() - startedAt) / MINUTE
  // Three at the end of the outage's waits, where work is begun; the others anywhere.
  if (world.counts.kills < KILLS && minutes > 5) {
    if (minutes < 60) world.mortal()?.dieInNextBegin()
    else world.mortal()?.dieInNextStep()
  }
  if (Math.round(minutes) === 15) control.restore('AU00000')
  if (Math.round(minutes) === 40) control.outage('AU00000', 'operational')
  await world.pass()
}
control.restore('AU00000')
for (let minutes = 0; minutes < 5 * 60; minutes += 1) await world.pass()
const seconds = (performance.now() - began) / 1000

const heard = new Map()
for (const { flow, id } of world.news) heard.set(flow, new Set([...(heard.get(flow) ?? []), id]))
const lost = Array.from({ length: FLOWS }, (_, index) => `user-${index}`).filter((flow) => !heard.has(flow)).length
const twice = [...heard.values()].filter((ids) => ids.size > 1).length
/** The policy waits ten minutes between two begins. */
const tooSoon = [...begins.values()].filter((times) =>
  times.some((time, n) => n > 0 && time - (times[n - 1] ?? 0) < 9 * MINUTE),
).length
const most = Math.max(...looks.values())
redis.end()

/** @type {readonly [name: string, limit: number, measured: number][]} */
const figures = [
  ['flows whose news was lost', 0, lost],
  ['flows with two pieces of news', 0, twice],
  ['connections whose work was begun twice', 0, tooSoon],
  ['most looks at one job in seven days', MOST_LOOKS, most],
  ['workers that were not killed in a step', 0, KILLS - Math.min(KILLS, world.counts.kills)],
]
for (const [name, limit, measured] of figures)
  console.log(`${name.padEnd(44)} limit ${String(limit).padStart(4)}  measured ${measured}`)
const { steps, again } = world.counts
const refreshes = [...begins.values()].flat().length
console.log(
  `${FLOWS} flows, ${steps} steps (${again} came again), ${refreshes} refreshes begun, ${world.news.length} pieces of news`,
)
console.log(`${Math.round(steps / seconds)} steps a second in one process, ${bytes} bytes in Redis for a waiting flow`)
const wrong = figures.filter(([, limit, measured]) => measured > limit).length
console.log(`${figures.length - wrong} passed, ${wrong} failed`)
process.exitCode = wrong === 0 ? 0 : 1
