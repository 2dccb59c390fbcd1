import type { Reading, UnreachableKind } from '../domain'

/** Why the last look or looks brought nothing. */
export interface Trouble {
  kind: UnreachableKind | 'session'
  /** Failed looks in a row. */
  failures: number
  /** Earliest time to look again where the platform said, milliseconds since 1970. */
  retryAt: number | null
}

/** What is remembered of the looks at one attempt; plain data, kept beside the reading. All times by the kit's clock. */
export interface Look {
  /** When the last look ended. */
  at: number
  /** The last good reading; a failed look keeps it. */
  reading: Reading | null
  /** When a look last brought something new. */
  changedAt: number
  /** When the present phase began: the same status, milestone and challenge. */
  phaseSince: number
  /** When the present step became the current one. */
  stepSince: number
  /** When the work that is being waited for began: the attempt's start, or the end of the last challenge. */
  workSince: number
  trouble: Trouble | null
  /** Set once the session is over and the adapter's renewal did not help. */
  ended: 'sign-in' | 'authorize' | null
}
