import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryStore, type ServerStore } from '../../src/server'
import { redisStore } from '../../src/server/redis'
import { MINUTE } from './follow.world'
import { hostWorld } from './host'
import { hasRedis, startRedis, type TestRedis } from './redis'

let redis: TestRedis | null = null
beforeAll(async () => {
  if (hasRedis) redis = await startRedis()
})
afterAll(() => redis?.end())

const inRedis = (): ServerStore => {
  if (redis === null) throw new Error('There is no Redis.')
  return redisStore({ client: redis.client() })
}

/** Two connections to one store, as two nodes have them. */
const STORES: readonly [name: string, isThere: boolean, make: () => [ServerStore, ServerStore]][] = [
  ['memory', true, () => ((store) => [store, store])(memoryStore())],
  ['Redis', hasRedis, () => [inRedis(), inRedis()]],
]

describe.each(STORES)('a store in %s', (name, isThere, make) => {
  let keys = 0
  const key = () => `${name}:${(keys += 1)}`

  it.skipIf(!isThere)('writes only in the place of what was expected', async () => {
    const [one, other] = make()
    const at = key()
    expect(await one.compareAndSet(at, 'a', 'b', MINUTE)).toBe(false)
    expect(await one.compareAndSet(at, null, 'a', MINUTE)).toBe(true)
    expect(await other.compareAndSet(at, null, 'x', MINUTE)).toBe(false)
    expect(await other.compareAndSet(at, 'a', 'b', MINUTE)).toBe(true)
    expect([await one.get(at), await one.compareAndSet(at, 'a', null, MINUTE), await other.get(at)]).toEqual(['b', false, 'b'])
    expect([await one.compareAndSet(at, 'b', null, MINUTE), await other.get(at)]).toEqual([true, null])
  })

  it.skipIf(!isThere)('of many writes that expect the same, one counts', async () => {
    const [one, other] = make()
    const at = key()
    const wrote = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).compareAndSet(at, null, `${index}`, MINUTE)),
    )
    expect(wrote.filter(Boolean)).toHaveLength(1)
  })

  it.skipIf(!isThere)('of many that take a value, one gets it', async () => {
    const [one, other] = make()
    const at = key()
    await one.compareAndSet(at, null, 'once', MINUTE)
    const taken = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).take(at)))
    expect(taken.filter((value) => value !== null)).toEqual(['once'])
  })

  it.skipIf(!isThere)('says what is late, the oldest first, and nothing that was put off or taken off', async () => {
    const [one, other] = make()
    const list = key()
    for (const [each, at] of Object.entries({ b: 20, a: 10, later: 31, moved: 5, gone: 1 })) await one.noteTime?.(list, each, at)
    await other.noteTime?.(list, 'moved', 40)
    await other.noteTime?.(list, 'gone', null)
    expect([await other.late?.(list, 30, 9), await one.late?.(list, 30, 1), await one.late?.(key(), 30, 9)]).toEqual([
      ['a', 'b'],
      ['a'],
      [],
    ])
  })

  it.skipIf(!isThere)('counts every increment once', async () => {
    const [one, other] = make()
    const at = key()
    const counts = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).increment(at, MINUTE)))
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it.skipIf(!isThere)('forgets what has outlived its time, and an increment does not prolong it', async () => {
    const [one] = make()
    const [value, count] = [key(), key()]
    await one.compareAndSet(value, null, 'short', 500)
    await one.increment(count, 500)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await one.increment(count, 60_000)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect([await one.get(value), await one.increment(count, 60)]).toEqual([null, 1])
  })

  it.skipIf(!isThere)('keeps every letter of a value', async () => {
    const [one] = make()
    const at = key()
    const value = '{"a":"ünï","b":"\\u0000 nothing value"}\n\u{1F3E6}'
    await one.compareAndSet(at, null, value, MINUTE)
    expect([await one.get(at), await one.compareAndSet(at, value, 'next', MINUTE)]).toEqual([value, true])
  })
})

it.skipIf(!hasRedis)(
  'while Redis is away requests are answered with 503 and begin nothing, and go on when it is back',
  async () => {
    const own = await startRedis()
    const world = hostWorld({ store: redisStore({ client: own.client(), timeoutMs: 500 }) })
    const token = () => world.ask('/basiq/token', { method: 'POST' })
    expect((await token()).status).toBe(200)
    await own.kill()
    const asked = world.control.count()
    const answer = await token()
    expect([answer.status, answer.body['kind'], world.control.count()]).toEqual([503, 'unavailable', asked])
    await own.start()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await token()).status).toBe(200)
    await own.end()
  },
)
