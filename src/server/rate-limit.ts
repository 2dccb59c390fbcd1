import { ProblemError } from './problem.types'
import type { RouteCost, ServerScope } from './server.types'

const MINUTE_MS = 60_000
const PER_MINUTE: Readonly<Record<RouteCost, number>> = { look: 600, act: 60 }

const keyOf = (cost: RouteCost, minute: number, userKey: string) => `requests:${cost}:${minute}:${userKey}`

/** A page that watches a bank that is down asks every five minutes. */
const SEEN_MINUTES = 6

/** Whether this user has made a request within the last minutes. */
export async function hasAsked({ store, clock }: Pick<ServerScope, 'store' | 'clock'>, userKey: string): Promise<boolean> {
  const minute = Math.floor(clock.now() / MINUTE_MS)
  const minutes = Array.from({ length: SEEN_MINUTES + 1 }, (_, ago) => minute - ago)
  const keys = minutes.flatMap((each) => [keyOf('look', each, userKey), keyOf('act', each, userKey)])
  return (await Promise.all(keys.map((key) => store.get(key)))).some((count) => count !== null)
}

/**
 * Counts a request of a user. Counting and reading is one operation of the store, or many requests would pass on one old count.
 * @throws ProblemError too-soon
 */
export async function countRequest(
  { store, clock }: Pick<ServerScope, 'store' | 'clock'>,
  userKey: string,
  cost: RouteCost,
  limits: Partial<Readonly<Record<RouteCost, number>>> = {},
): Promise<void> {
  const minute = Math.floor(clock.now() / MINUTE_MS)
  const count = await store.increment(keyOf(cost, minute, userKey), (SEEN_MINUTES + 1) * MINUTE_MS)
  if (count > (limits[cost] ?? PER_MINUTE[cost])) throw new ProblemError('too-soon', { retryAt: (minute + 1) * MINUTE_MS })
}
