const LONGEST_MS = 86_400_000

/** Where Basiq names no time, or a browser does not show it: the header is only readable where CORS exposes it. */
export const DEFAULT_RETRY_MS = 30_000

/**
 * `Retry-After` in seconds or as a date, as milliseconds since 1970; never in the past, never more than a day ahead. A date is by the
 * server's clock: where the answer tells its own time (`Date`), the span between the two counts from now.
 */
export function retryAtOf(header: string | null, now: number, date: string | null = null): number | null {
  const value = header?.trim() ?? ''
  if (value === '') return null
  const servedAt = Date.parse(date ?? '')
  const at = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value) + (Number.isNaN(servedAt) ? 0 : now - servedAt)
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST_MS)
}
