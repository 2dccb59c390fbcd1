import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBankServer, stitchServer, type BankServer, type ServerChannel, type ServerStore } from '../../src/server'
import { redisChannel, redisStore, type RedisChannel } from '../../src/server/redis'
import { openEvents } from './events.world'
import { APP, MOUNT } from './host'
import { hasRedis, startRedis, type TestRedis } from './redis'
import { options, stitchHost, type StitchHost } from './stitch.world'

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

function onRedis(app: string): { store: ServerStore; channel: ServerChannel } {
  if (redis === null) throw new Error('There is no Redis.')
  const client = redis.client()
  const channel = redisChannel({ client, name: app })
  channels.push(channel)
  return { store: redisStore({ client, prefix: `{${app}}:` }), channel }
}

/** A second node of the same app. */
const otherNode = (host: StitchHost, shared: { store: ServerStore; channel: ServerChannel }): BankServer =>
  createBankServer({
    basePath: '/api/bank',
    identify: (request) => ({ userKey: /session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '' }),
    platforms: [stitchServer(options())],
    clock: host.clock,
    fetch: host.fetch,
    ...shared,
  })

async function accountsAt(node: BankServer, user: string): Promise<{ status: number; text: string }> {
  const headers = { cookie: `session=${user}`, origin: APP, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ key: 'names' }) }
  const answer = await node.fetch(new Request(`${MOUNT}/stitch/graphql`, init))
  return { status: answer.status, text: await answer.text() }
}

describe.skipIf(!hasRedis)('Stitch over two nodes', () => {
  it('a page hears at one node what the other one has seen, and the platform is asked once', async () => {
    const host = stitchHost({}, onRedis('stitch'))
    const other = otherNode(host, onRedis('stitch'))
    await host.link('alice')
    const [alice, bob] = [await openEvents(host, 'alice'), await openEvents(host, 'bob')]
    await wait(300)
    const asked = () => host.control.count({ path: '/graphql' })
    const before = asked()
    const seen = await accountsAt(other, 'alice')
    expect(seen.status).toBe(200)
    await until(() => alice.events.length > 0)
    // Without the answer, which is nobody's but the page's that asks for it.
    expect(alice.events.map(({ platform, attempt, answer }) => [platform, attempt, answer])).toEqual([
      ['stitch', 'names', undefined],
    ])
    expect(asked() - before).toBe(1)
    expect(JSON.stringify(await host.accounts('alice'))).toBe(seen.text)
    expect(asked() - before).toBe(1)
    expect(bob.events).toEqual([])
    await alice.leave()
    await bob.leave()
  })
})
