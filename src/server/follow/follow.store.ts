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
  /** The follows of a user at a platform, by the platform's id of the user. Some of them may have ended. */
  ofPlatformUser(platform: string, platformUserId: string): Promise<readonly string[]>
  /** Remembers that this follow is of this user. */
  noteUser(platform: string, platformUserId: string, id: string): Promise<void>
  /** Notes when a follow is due, in milliseconds since 1970; null: not any more. A write does it by itself. */
  noteTime(id: string, at: number | null): Promise<void>
  /** The follows whose time was at or before `at`. Some of them may have ended. */
  late(at: number, most: number): Promise<readonly string[]>
  /** The right to begin what is planned for this time or step. `mine`: given now. Otherwise when somebody else got it, in milliseconds since 1970. */
  claim(id: string, planned: number): Promise<'mine' | number>
}

/** Longer than an aggregator tries by itself, and than a record is believed. */
const KEPT_MS = 10 * DAY

/** The oldest are dropped: nobody has so many flows under way. */
const MOST_OF_A_USER = 50

/** The list of what is due. */
const DUE = 'follow:due'

const userKeyOf = (platform: string, platformUserId: string) => `follow:of:${platform}:${platformUserId}`

function idsIn(text: string | null): readonly string[] {
  const value: unknown = text === null ? [] : JSON.parse(text)
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** One follow for each flow of a user, so that handing it over again changes it and starts no second one. */
export const followId = (userKey: string, platform: string, flow: string): Promise<string> =>
  digest(userKey, platform, flow).then((hash) => hash.slice(0, 32))

export function followStore({ store, clock }: Pick<ServerScope, 'store' | 'clock'>): FollowStore {
  const keyOf = (id: string) => `follow:${id}`
  const noteTime: FollowStore['noteTime'] = async (id, at) => store.noteTime?.(DUE, id, at)
  return {
    noteTime,
    late: async (at, most) => store.late?.(DUE, at, most) ?? [],
    read: async (id) => {
      const text = await store.get(keyOf(id))
      const follow = text === null ? null : parseFollow(text)
      return text === null || follow === null ? null : { text, follow }
    },
    write: async (before, next) => {
      const text = JSON.stringify(next)
      const wrote = await store.compareAndSet(keyOf(next.id), before?.text ?? null, text, KEPT_MS)
      if (!wrote) return null
      await noteTime(next.id, next.nextAt ?? (next.untold.length > 0 ? clock.now() : null))
      return { follow: next, text }
    },
    ofPlatformUser: async (platform, platformUserId) => idsIn(await store.get(userKeyOf(platform, platformUserId))),
    noteUser: async (platform, platformUserId, id) => {
      const key = userKeyOf(platform, platformUserId)
      for (let isKnown = false; !isKnown;) {
        const text = await store.get(key)
        const next = [...new Set([id, ...idsIn(text)])].slice(0, MOST_OF_A_USER)
        isKnown = await store.compareAndSet(key, text, JSON.stringify(next), KEPT_MS)
      }
    },
    remove: async (id) => {
      await store.take(keyOf(id))
      await noteTime(id, null)
    },
    claim: async (id, planned) => {
      const key = `follow:begin:${id}:${planned}`
      if (await store.compareAndSet(key, null, String(clock.now()), KEPT_MS)) return 'mine'
      return Number((await store.get(key)) ?? clock.now())
    },
  }
}
