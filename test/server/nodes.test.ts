import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  basiqServer,
  createBankServer,
  memoryStore,
  type BankServer,
  type ServerChannel,
  type ServerStore,
} from '../../src/server'
import { createManualClock } from '../../src/sandbox/index'
import { redisChannel, redisStore, type RedisChannel } from '../../src/server/redis'
import type { Clock } from '../../src/domain'
import { beginJob, hostWorld, looksAt, openEvents, pass } from './events.world'
import { MOUNT, type HostWorld } from './host'
import { hasRedis, startRedis, type TestRedis } from './redis'

const [SECOND, MINUTE] = [1_000, 60_000]

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
async function until(isTrue: () => boolean): Promise<void> {
  for (let turns = 0; turns < 200 && !isTrue(); turns += 1) await wait(25)
}

let redis: TestRedis | null = null
const channels: RedisChannel[] = []
beforeAll(async () => {
  if (hasRedis) redis = await startRedis()
})
afterAll(async () => {
  for (const channel of channels) channel.close()
  await redis?.end()
})

/** A second node of a world's server, whose clock may differ. */
function otherNode(
  world: HostWorld,
  store: ServerStore,
  channel: ServerChannel | undefined,
  clock: Clock = world.clock,
): BankServer {
  return createBankServer({
    basePath: '/api/bank',
    identify: () => ({ userKey: 'alice', basiqUserId: world.idOf('alice') }),
    platforms: [basiqServer({ apiKey: 'sandbox-api-key', version: '3' })],
    store,
    channel,
    clock,
    fetch: world.fetch,
  })
}

const lookAt = async (node: BankServer, job: string) => {
  const headers = { cookie: 'session=alice', 'sec-fetch-site': 'same-origin' }
  return (await node.fetch(new Request(`${MOUNT}/basiq/jobs/${job}`, { headers }))).status
}

const ahead = (clock: Clock, ms: number): Clock => ({
  now: () => clock.now() + ms,
  setTimeout: (run, delayMs) => clock.setTimeout(run, delayMs),
  clearTimeout: (id) => clock.clearTimeout(id),
})

describe.skipIf(!hasRedis)('two nodes on one Redis', () => {
  /** Each test has an app of its own: the sandbox gives the same ids every time. */
  const onRedis = (app: string): [ServerStore, RedisChannel] => {
    if (redis === null) throw new Error('There is no Redis.')
    const client = redis.client()
    const channel = redisChannel({ client, name: app })
    channels.push(channel)
    return [redisStore({ client, prefix: `{${app}}:` }), channel]
  }

  it('a page hears of what the other node has seen, and each look is made once', async () => {
    const [[store, channel], [otherStore, otherChannel]] = [onRedis('shared'), onRedis('shared')]
    const world = hostWorld({ version: '3', store, channel })
    const other = otherNode(world, otherStore, otherChannel)
    const page = await openEvents(world, 'alice')
    await wait(300)
    const job = await beginJob(world, 'alice')
    expect(await lookAt(other, job)).toBe(200)
    await until(() => page.events.length > 0)
    expect(page.events.map(({ attempt }) => attempt)).toEqual([job])
    // The first node told its page without a look of its own, and serves what the other one has seen.
    expect([await lookAt(other, job), looksAt(world, job)]).toEqual([200, 1])
    await page.leave()
  })

  it('says to other nodes which work was seen, and nothing that a bank has said', async () => {
    const [[store, channel], [, listener]] = [onRedis('spoken'), onRedis('spoken')]
    const heard: string[] = []
    listener.hear((message) => heard.push(message))
    await wait(300)
    const world = hostWorld({ version: '3', store, channel })
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    await until(() => heard.length > 0)
    expect(heard.map((message) => JSON.parse(message))).toEqual([
      { userKey: 'alice', platform: 'basiq', attempt: job, isNew: true },
    ])
  })

  it('what is stored of a look cannot be read in the store', async () => {
    const [store, channel] = onRedis('sealed')
    const values: string[] = []
    const open: ServerStore = {
      ...store,
      compareAndSet: (key, expected, value, ttlMs) => {
        if (key.startsWith('look:')) values.push(String(value))
        return store.compareAndSet(key, expected, value, ttlMs)
      },
    }
    const world = hostWorld({ version: '3', store: open, channel })
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    await until(() => values.length > 0)
    expect(values).toHaveLength(1)
    expect(values.join()).not.toMatch(/steps|verify-credentials/)
  })

  it('goes on for the pages of one node while Redis is away', async () => {
    const own = await startRedis()
    const channel = redisChannel({ client: own.client() })
    const world = hostWorld({ version: '3', channel })
    const page = await openEvents(world, 'alice')
    await own.kill()
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    await pass(world, 2 * MINUTE)
    expect(page.events.length).toBeGreaterThan(2)
    channel.close()
    await own.start()
    await own.end()
  })
})

describe('nodes whose clocks differ by a minute', () => {
  it.each([MINUTE, -MINUTE])('by %i ms share looks no longer than the policy waits', async (ms) => {
    const clock = createManualClock()
    const store = memoryStore({ clock })
    const world = hostWorld({ version: '3', store, clock })
    const other = otherNode(world, store, undefined, ahead(clock, ms))
    const job = await beginJob(world, 'alice')
    await world.ask(`/basiq/jobs/${job}`)
    // Until the store has it.
    await wait(300)
    expect([await lookAt(other, job), looksAt(world, job)]).toEqual([200, 1])
    await pass(world, 2 * SECOND)
    expect([await lookAt(other, job), looksAt(world, job)]).toEqual([200, 2])
  })
})
