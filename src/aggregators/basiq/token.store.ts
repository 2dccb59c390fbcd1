import { CALL_TIMEOUT_MS, codeErrorOf, isKitError, UnreachableError } from '../../domain'
import type { TokenReason } from './basiq.options'
import { lifeOf, ownerOf } from './token.parse'
import { basiqError } from './errors.table'

/** A token and when it was requested. Two are the same only if they are the same object. */
export interface Held {
  token: Promise<string>
  /** Milliseconds since 1970. */
  askedAt: number
  /** The token has arrived, or the request has failed. */
  isSettled: boolean
  /** When the token expires by its own claims, in milliseconds since 1970; null if they do not say. */
  expiresAt: number | null
}

export interface TokenCache {
  current(now: number): Held
  /** A token other than `refused`. Asks the host once, however many calls were refused together. */
  renew(refused: Held, now: number): Held
  /** Drops a renewed token that was refused as well, so that the next call asks the host again. */
  drop(refused: Held): void
}

type GetToken = (why: TokenReason) => Promise<string> | string

const passesThrough = (error: unknown): boolean => isKitError(error) || (error instanceof Error && error.name === 'AbortError')

async function ask(getToken: GetToken, why: TokenReason, userId: string | undefined): Promise<string> {
  let token: unknown
  try {
    token = await getToken(why)
  } catch (error) {
    if (passesThrough(error)) throw error
    // The host's error is dropped, because its text could contain anything.
    throw codeErrorOf('getToken()', error) ?? new UnreachableError('network', { delivered: false })
  }
  if (typeof token === 'string' && token !== '') {
    assertOwn(token, userId)
    return token
  }
  throw basiqError('basiq-not-a-token')
}

/** A host that keeps tokens itself may answer with the token of the user before. With it this user would connect a bank for that one. */
function assertOwn(token: string, userId: string | undefined): void {
  const owner = ownerOf(token)
  if (userId === undefined || owner === null || owner === userId) return
  throw basiqError('basiq-other-user')
}

export interface TokenOptions {
  /** The Basiq user that every token has to be bound to, where a token says so; undefined: any. */
  userId?: string | undefined
  /** Hears of every token that comes. */
  seen?: (token: string) => void
}

/** Keeps one user's token, in memory and nowhere else. */
export function tokenCache(getToken: GetToken, { userId, seen = () => undefined }: TokenOptions = {}): TokenCache {
  let held: Held | null = null
  let why: TokenReason = 'first'

  const hold = (reason: TokenReason, now: number): Held => {
    const next: Held = { token: ask(getToken, reason, userId), askedAt: now, isSettled: false, expiresAt: null }
    held = next
    why = reason
    next.token.then(
      (token) => {
        next.isSettled = true
        why = 'expired'
        seen(token)
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

  /** A host's request may hang for ever after the network went away. Then the next call asks again. */
  const isLost = ({ isSettled, askedAt }: Held, now: number) => !isSettled && now - askedAt >= CALL_TIMEOUT_MS

  return {
    // An expired token is not sent, which saves a request.
    current: (now) =>
      held === null || isLost(held, now) || (held.expiresAt !== null && now >= held.expiresAt) ? hold(why, now) : held,
    renew: (refused, now) => (held === null || held === refused ? hold('expired', now) : held),
    drop: (refused) => {
      if (held === refused) held = null
    },
  }
}
