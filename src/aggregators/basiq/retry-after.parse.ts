import { DAY } from '../../domain'

/** For answers without a readable `Retry-After`: browsers show the header only if CORS exposes it. */
export const DEFAULT_RETRY_MS = 30_000

/**
 * `Retry-After` (seconds or a date) in milliseconds since 1970, never in the past, and never more than a day ahead. A date follows the
 * server's clock. If the answer also has its own time (`Date`), the span between the two counts from now.
 */
export function retryAtOf(header: string | null, now: number, date: string | null = null): number | null {
  const value = header?.trim() ?? ''
  if (value === '') return null
  const servedAt = Date.parse(date ?? '')
  const at = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value) + (Number.isNaN(servedAt) ? 0 : now - servedAt)
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + DAY)
}
