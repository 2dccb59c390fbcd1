import { DAY } from '../../domain'
import type { ServerScope } from '../server.types'
import { digest } from '../tokens/hash'
import { parseFollow } from './follow.parse'
import type { Follow } from './follow.types'

/** A follow together with what the store had. */
export interface HeldFollow {
  follow: Follow
  /** What a write compares with. */
  text: string
}

export interface FollowStore {
  /** Null if there is none, or one of a newer version of the kit. */
  read(id: string): Promise<HeldFollow | null>
  /** Writes in the place of `before`. Null: somebody else wrote first. */
  write(before: HeldFollow | null, next: Follow): Promise<HeldFollow | null>
  remove(id: string): Promise<void>
  /** The right to begin something in one step. `mine`: given now. Otherwise when somebody else got it, in milliseconds since 1970. */
  claim(id: string, step: number): Promise<'mine' | number>
}

/** Longer than an aggregator tries by itself, and than a record is believed. */
const KEPT_MS = 10 * DAY

/** One follow for each flow of a user, so that handing it over again changes it and starts no second one. */
export const followId = (userKey: string, platform: string, flow: string): Promise<string> =>
  digest(userKey, platform, flow).then((hash) => hash.slice(0, 32))

export function followStore({ store, clock }: Pick<ServerScope, 'store' | 'clock'>): FollowStore {
  const keyOf = (id: string) => `follow:${id}`
  return {
    read: async (id) => {
      const text = await store.get(keyOf(id))
      const follow = text === null ? null : parseFollow(text)
      return text === null || follow === null ? null : { text, follow }
    },
    write: async (before, next) => {
      const text = JSON.stringify(next)
      const wrote = await store.compareAndSet(keyOf(next.id), before?.text ?? null, text, KEPT_MS)
      return wrote ? { follow: next, text } : null
    },
    remove: async (id) => void (await store.take(keyOf(id))),
    claim: async (id, step) => {
      const key = `follow:begin:${id}:${step}`
      if (await store.compareAndSet(key, null, String(clock.now()), KEPT_MS)) return 'mine'
      return Number((await store.get(key)) ?? clock.now())
    },
  }
}
