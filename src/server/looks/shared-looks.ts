import { isRecord, SECOND, type Clock } from '../../domain'
import { closeGapMs } from '../../policy'
import { notePage } from '../presence'
import { SAFE_HEADERS } from '../problem.response'
import type { ServerStore } from '../store/store.types'
import type { Seal } from '../tokens/seal'

/** One look at work of one user. Whatever is equal here is the same look. */
export interface SharedLook {
  userKey: string
  platform: string
  /** The id of the work, as the adapter has it. */
  attempt: string
  /** What else makes this look differ from another one: the query and its variables. */
  about: string
  /** Names the answer that the one who asks has had. Null: none. `fresh`: every answer that there is. */
  seen: string | null
  /** Whether a page looks, and not the server itself. */
  isPage: boolean
  /** The longest time that an answer serves others. */
  mostMs: number
  /**
   * Whether an answer may serve those who ask later. One that a visit to the bank changes may not.
   * @default every answer
   */
  mayServe?: ((text: string) => boolean) | undefined
  /**
   * Whether the server can look at this work by itself while pages follow it.
   * @default true
   */
  isWatched?: boolean | undefined
  seal: Seal
}

/** Says that somebody has looked. `isNew`: the platform was asked, and not only what it said before. */
export type LookNews = Pick<SharedLook, 'userKey' | 'platform' | 'attempt'> & { isNew: boolean }

export interface SharedLooks {
  /** Answers a look: with what the platform has just said to somebody else, or by asking it. */
  look(of: SharedLook, ask: () => Promise<Response>): Promise<Response>
}

interface Shared {
  token: string
  status: number
  text: string
  type: string | null
  retryAfter: string | null
}

interface Recent {
  answer: Shared
  /** Milliseconds since 1970. */
  until: number
}

/** Names the answer of a look. A page sends it back as `bank-seen`, so that it is not told the same thing again. */
const LOOK_HEADER = 'bank-look'
export const SEEN_HEADER = 'bank-seen'
export const FRESH = 'fresh'

/** In characters. What is longer serves those who wait for it at this moment, and is not stored. */
const LONGEST_SHARED = 64_000
const MOST_KNOWN = 10_000
const MOST_RECENT = 1_000
const FAILURE_SERVES_MS = 2 * SECOND

const responseOf = ({ token, status, text, type, retryAfter }: Shared): Response => {
  const headers = new Headers({ ...SAFE_HEADERS, [LOOK_HEADER]: token })
  if (type !== null) headers.set('content-type', type)
  if (retryAfter !== null) headers.set('retry-after', retryAfter)
  return new Response(text === '' ? null : text, { status, headers })
}

function parse(text: string | null): Shared | null {
  const value: unknown = text === null ? null : JSON.parse(text)
  if (!isRecord(value)) return null
  const { token, status, text: body, type, retryAfter } = value
  if (typeof token !== 'string' || typeof status !== 'number' || typeof body !== 'string') return null
  const word = (of: unknown) => (typeof of === 'string' ? of : null)
  return { token, status, text: body, type: word(type), retryAfter: word(retryAfter) }
}

/**
 * Lets one look serve every tab and device of a user, and the follower. An answer serves others for as long as the policy waits between two
 * looks at work of this age. A page that has had it gets a newer one: whoever asks again wants news.
 *
 * Answers are stored encrypted. How long they are good for is left to the store, because the clocks of nodes differ.
 */
export function sharedLooks(
  { store, clock }: { store: ServerStore; clock: Clock },
  announce: (news: LookNews) => void,
): SharedLooks {
  const told = ({ userKey, platform, attempt, isWatched = true }: SharedLook, isNew: boolean): void => {
    if (isWatched) announce({ userKey, platform, attempt, isNew })
  }
  const flights = new Map<string, Promise<Shared>>()
  const recent = new Map<string, Recent>()
  /** When this process first saw a look. */
  const since = new Map<string, number>()

  const ageOf = (key: string): number => {
    const now = clock.now()
    const first = since.get(key) ?? now
    since.delete(key)
    since.set(key, first)
    for (const oldest of since.keys()) {
      if (since.size <= MOST_KNOWN) break
      since.delete(oldest)
    }
    return Math.max(0, now - first)
  }

  const keep = (key: string, of: Recent): void => {
    recent.delete(key)
    recent.set(key, of)
    for (const [oldest, { until }] of recent) {
      if (recent.size <= MOST_RECENT && until > clock.now()) break
      recent.delete(oldest)
    }
  }

  /** An answer that is in the store under this name; null if it cannot be opened. */
  const opened = async (stored: string, key: string, { seal, userKey }: SharedLook): Promise<Shared | null> =>
    parse(await seal.open(stored.slice(stored.indexOf(' ') + 1), `look\n${userKey}\n${key}`))

  /** For how long an answer serves others, in milliseconds. A failure may be over the next time somebody asks. */
  const servesMs = (key: string, { status, text }: Shared, { mostMs, mayServe }: SharedLook): number => {
    if (text.length > LONGEST_SHARED || mayServe?.(text) === false) return 0
    return Math.min(status >= 400 ? FAILURE_SERVES_MS : mostMs, mostMs, closeGapMs(ageOf(key)))
  }

  /** Nobody who looks waits for the store. Until it has the answer, this process has it. */
  const share = async (key: string, before: string | null, answer: Shared, of: SharedLook): Promise<void> => {
    const ttlMs = servesMs(key, answer, of)
    if (ttlMs > 0) {
      keep(key, { answer, until: clock.now() + ttlMs })
      const sealed = await of.seal.close(JSON.stringify(answer), `look\n${of.userKey}\n${key}`)
      // If another node has written meanwhile, its answer is as good.
      await store.compareAndSet(key, before, `${answer.token} ${sealed}`, ttlMs)
    }
    told(of, true)
  }

  const find = async (key: string, of: SharedLook, ask: () => Promise<Response>): Promise<Shared> => {
    const isNews = (token: string): boolean => of.seen !== FRESH && of.seen !== token
    const own = recent.get(key)
    if (own !== undefined && clock.now() < own.until && isNews(own.answer.token)) {
      told(of, false)
      return own.answer
    }
    const before = await store.get(key)
    const other = before !== null && isNews(before.split(' ', 1)[0] ?? '') ? await opened(before, key, of) : null
    if (other !== null) {
      told(of, false)
      return other
    }
    const response = await ask()
    const answer: Shared = {
      token: crypto.randomUUID(),
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type'),
      retryAfter: response.headers.get('retry-after'),
    }
    share(key, before, answer, of).catch(() => undefined)
    return answer
  }

  return {
    look: async (of, ask) => {
      const { userKey, platform, attempt, about, isPage } = of
      if (isPage) void notePage({ store, clock }, { userKey, platform, deed: 'looks', id: attempt })
      const key = `look:${JSON.stringify([userKey, platform, attempt, about])}`
      const flight = flights.get(key) ?? find(key, of, ask).finally(() => flights.delete(key))
      flights.set(key, flight)
      return responseOf(await flight)
    },
  }
}
