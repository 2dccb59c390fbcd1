import { DAY, HOUR, type ConnectionSummary } from '../../domain'
import type { RowStatus } from './row-status.table'
import { SCENARIO_STATUS } from './scenario-status.table'

/** Data that is older than this is no longer called up to date. */
const FRESH_MS = 24 * HOUR

/** Servers' clocks differ a little. A time further ahead than this is a mistake. */
const CLOCKS_DIFFER_MS = 10 * 60_000

/** A login takes minutes at most. After that the user has left it unfinished. */
const BEGINNING_MS = 15 * 60_000

/** The times of a summary that can be believed; the others are null. */
export interface Times {
  lastSuccessAt: number | null
  consentEndsAt: number | null
}

const timeOrNull = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** Dates come from outside: a success that is still to come says nothing. */
export function timesOf({ lastSuccessAt, consentEndsAt }: ConnectionSummary, now: number): Times {
  const success = timeOrNull(lastSuccessAt)
  return {
    lastSuccessAt: success === null || success > now + CLOCKS_DIFFER_MS ? null : Math.min(success, now),
    consentEndsAt: timeOrNull(consentEndsAt),
  }
}

/** How a connection stands, as far as the list knows. */
export function statusOfSummary(summary: ConnectionSummary, now: number, warningMs = 7 * DAY): RowStatus {
  const { lastSuccessAt, consentEndsAt } = timesOf(summary, now)
  const { standing, reason = null } = summary
  if (standing === 'gone') return 'gone'
  if (consentEndsAt !== null && consentEndsAt <= now) return 'consent-expired'
  if (reason !== null) return SCENARIO_STATUS[reason]
  if (standing === 'invalid') return 'needs-attention'
  if (standing === 'pending') return now - (timeOrNull(summary.createdAt) ?? 0) < BEGINNING_MS ? 'working' : 'unfinished'
  if (consentEndsAt !== null && consentEndsAt - now <= warningMs) return 'consent-ending'
  if (standing === 'unknown') return 'unknown'
  if (lastSuccessAt === null) return 'connected'
  return now - lastSuccessAt <= FRESH_MS ? 'up-to-date' : 'stale'
}
