import { DeveloperError, SessionEndedError, UnreachableError } from '../../domain'
import type { TokenReason } from './basiq.options'
import { lifeOf } from './token.life'

/** One token and when it was asked for. Two are the same only if they are the same object. */
export interface Held {
  token: Promise<string>
  /** Milliseconds since 1970. */
  askedAt: number
  /** It came, or it will not. */
  isSettled: boolean
  /** When it will be refused by its own claims, milliseconds since 1970; null where nobody knows. */
  expiresAt: number | null
}

export interface TokenCache {
  current(now: number): Held
  /** Another one than `refused`. Asks the host once, however many calls were refused together. */
  renew(refused: Held, now: number): Held
  /** A renewed one was refused as well: the next call asks anew. */
  drop(refused: Held): void
}

/** As long as the kit waits for a call. One that comes later is waited for by nobody. */
const PATIENCE_MS = 30_000

type GetToken = (why: TokenReason) => Promise<string> | string

const passesThrough = (error: unknown): boolean =>
  error instanceof SessionEndedError ||
  error instanceof UnreachableError ||
  error instanceof DeveloperError ||
  (error instanceof Error && error.name === 'AbortError')

async function ask(getToken: GetToken, why: TokenReason): Promise<string> {
  let token: unknown
  try {
    token = await getToken(why)
  } catch (error) {
    if (passesThrough(error)) throw error
    // The host's error is not handed on: nobody knows what its text contains.
    throw new UnreachableError('network', { delivered: false })
  }
  if (typeof token === 'string' && token !== '') return token
  throw new DeveloperError(
    'getToken() answered with something that is not a token.',
    'Basiq refuses every request without one.',
    'Answer with the access_token that Basiq gave to your server, as a string.',
  )
}

/** Keeps one token in memory and nowhere else. */
export function tokenCache(getToken: GetToken): TokenCache {
  let held: Held | null = null
  let why: TokenReason = 'first'

  const hold = (reason: TokenReason, now: number): Held => {
    const next: Held = { token: ask(getToken, reason), askedAt: now, isSettled: false, expiresAt: null }
    held = next
    why = reason
    next.token.then(
      (token) => {
        next.isSettled = true
        why = 'expired'
        const lifeMs = lifeOf(token)
        next.expiresAt = lifeMs === null ? null : now + lifeMs
      },
      () => {
        next.isSettled = true
        if (held === next) held = null
      },
    )
    return next
  }

  /** A host's request may hang for ever, on a network that went away: the next call asks anew. */
  const isLost = ({ isSettled, askedAt }: Held, now: number) => !isSettled && now - askedAt >= PATIENCE_MS

  return {
    // A token that is over is not sent: it would only cost a request more.
    current: (now) =>
      held === null || isLost(held, now) || (held.expiresAt !== null && now >= held.expiresAt) ? hold(why, now) : held,
    renew: (refused, now) => (held === null || held === refused ? hold('expired', now) : held),
    drop: (refused) => {
      if (held === refused) held = null
    },
  }
}
