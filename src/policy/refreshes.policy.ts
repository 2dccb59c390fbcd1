import { DAY, type RefreshLimit } from '../domain'

/** The refreshes that still count toward the limit: those of the last day. */
export const refreshesOf = (refreshedAt: readonly number[], now: number): readonly number[] =>
  refreshedAt.filter((at) => at > now - DAY && at <= now)

/** When a connection may be refreshed again, in milliseconds since 1970; null if now. */
export function refreshOpensAt(refreshedAt: readonly number[], care: RefreshLimit | undefined, now: number): number | null {
  if (care === undefined) return null
  const counted = refreshesOf(refreshedAt, now)
  const [first, last] = [counted.at(-care.perDay), counted.at(-1)]
  if (first !== undefined) return first + DAY
  const opensAt = counted.length >= care.burst && last !== undefined ? last + care.intervalMs : now
  return opensAt > now ? opensAt : null
}
