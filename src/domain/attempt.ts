import type { Intent } from './request'

/** A plain JSON handle of running work at the aggregator. A retry is a new attempt. */
export interface Attempt {
  /** The aggregator's id of the work: a Basiq job, a Stitch operation key. */
  id: string
  intent: Intent
  /** Milliseconds since 1970, by the kit's clock. */
  startedAt: number
  /** True if the aggregator returned work that was already running instead of starting new work. */
  joined: boolean
  connectionId: string | null
  institutionId: string | null
}
