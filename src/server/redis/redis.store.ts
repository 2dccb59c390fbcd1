import { SECOND, systemClock } from '../../domain'
import type { ServerStore } from '../store/store.types'

/** The part of a client that is used. One of `ioredis` fits as it is. */
export interface RedisClient {
  get(key: string): Promise<string | null>
  eval(script: string, keys: number, ...values: string[]): Promise<unknown>
}

export interface RedisStoreOptions {
  client: RedisClient
  /**
   * Begins every key. In braces, so that a cluster keeps all keys of an app together.
   * @default '{bank-connection-kit}:'
   */
  prefix?: string | undefined
  /**
   * How long a request may wait for Redis, in milliseconds. After that it is answered with 503.
   * @default 2000
   */
  timeoutMs?: number | undefined
}

/** Scripts, because nothing may come between the parts of an operation. */
const COMPARE_AND_SET = `
local now = redis.call('GET', KEYS[1])
if (ARGV[1] == 'nothing' and now) or (ARGV[1] == 'value' and now ~= ARGV[2]) then return 0 end
if ARGV[3] == 'nothing' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5]) end
return 1`
const TAKE = `
local now = redis.call('GET', KEYS[1])
redis.call('DEL', KEYS[1])
return now`
const INCREMENT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`

const NOTE_TIME = `
if ARGV[2] == 'nothing' then redis.call('ZREM', KEYS[1], ARGV[1]) else redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1]) end
return 1`
const LATE = `return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])`

/** What stands for a value in a script: whether there is one, and which. */
const argument = (value: string | null): [string, string] => (value === null ? ['nothing', ''] : ['value', value])

/** A Redis or Valkey that does not answer in time counts as away, so that no request waits for its return. */
async function inTime<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: unknown
  const late = new Promise<never>((_, reject) => {
    timer = systemClock.setTimeout(() => reject(new Error('Redis did not answer in time.')), ms)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    systemClock.clearTimeout(timer)
  }
}

/** A store for many nodes, in Redis or Valkey. */
export function redisStore({
  client,
  prefix = '{bank-connection-kit}:',
  timeoutMs = 2 * SECOND,
}: RedisStoreOptions): ServerStore {
  const run = (script: string, key: string, ...values: string[]) =>
    inTime(timeoutMs, client.eval(script, 1, prefix + key, ...values))
  return {
    get: (key) => inTime(timeoutMs, client.get(prefix + key)),
    compareAndSet: async (key, expected, value, ttlMs) =>
      (await run(COMPARE_AND_SET, key, ...argument(expected), ...argument(value), String(Math.ceil(ttlMs)))) === 1,
    take: async (key) => {
      const value = await run(TAKE, key)
      return typeof value === 'string' ? value : null
    },
    noteTime: async (list, name, at) => void (await run(NOTE_TIME, list, name, ...argument(at === null ? null : String(at)))),
    late: async (list, at, most) => {
      const names = await run(LATE, list, String(at), String(most))
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
    },
    increment: async (key, ttlMs) => Number(await run(INCREMENT, key, String(Math.ceil(ttlMs)))),
  }
}
