import { ProblemError } from './problem.types'
import type { RouteCost, ServerScope } from './server.types'

const MINUTE_MS = 60_000
const PER_MINUTE: Readonly<Record<RouteCost, number>> = { look: 600, act: 60 }

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
  const count = await store.increment(`requests:${cost}:${minute}:${userKey}`, 2 * MINUTE_MS)
  if (count > (limits[cost] ?? PER_MINUTE[cost])) throw new ProblemError('too-soon', { retryAt: (minute + 1) * MINUTE_MS })
}
