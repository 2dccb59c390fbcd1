import type { StopScenario } from './scenario'

/**
 * How a connection stands at the platform.
 * `pending`: it was begun and never finished. `active`: the platform can read from the bank. `invalid`: it cannot, until something is
 * done. `gone`: the bank or the platform has ended it. `unknown`: nobody tells.
 */
export type ConnectionStanding = 'pending' | 'active' | 'invalid' | 'gone' | 'unknown'

/** One connection of a user, as a list shows it. Everything but `id` and `standing` may be left out. */
export interface ConnectionSummary {
  id: string
  standing: ConnectionStanding
  /** The bank. Left out if nobody knows it. */
  institutionId?: string | null | undefined
  /** The bank's name and logo, if the list of banks does not have them. */
  institutionName?: string | null | undefined
  /** An https URL or a data URL of a picture. */
  logoUrl?: string | null | undefined
  /** When it was begun, in milliseconds since 1970. One that is `pending` for long was left unfinished. */
  createdAt?: number | null | undefined
  /** When data last arrived, in milliseconds since 1970. */
  lastSuccessAt?: number | null | undefined
  /** When the user's consent ends, in milliseconds since 1970; null if it has no end. */
  consentEndsAt?: number | null | undefined
  /** Why it does not work, if the platform says so. */
  reason?: StopScenario | null | undefined
}
