import type { Reading, UnreachableKind } from '../domain'

/** Why the last look or looks brought nothing. */
export interface Trouble {
  kind: UnreachableKind | 'session'
  /** Failed looks in a row. */
  failures: number
  /** The earliest time for the next look if the platform named one, in milliseconds since 1970. */
  retryAt: number | null
}

/** The memory of all looks at one attempt: plain data. All times are in milliseconds since 1970, by the kit's clock. */
export interface Look {
  /** When the last look ended. */
  at: number
  /** The last good reading; a failed look keeps it. */
  reading: Reading | null
  /** When a look last brought something new. */
  changedAt: number
  /** When the current phase began. A phase has one status, milestone and challenge. */
  phaseSince: number
  /** When the current step became current. */
  stepSince: number
  /** When the current work began: at the attempt's start, or at the end of its queue or of the last challenge. */
  workSince: number
  trouble: Trouble | null
  /** Set once the session has ended and the adapter's renewal did not help. */
  ended: 'sign-in' | 'authorize' | null
}
