import type { Intent } from './request'

/** Plain JSON handle of work under way at the aggregator. A retry is a new attempt. */
export interface Attempt {
  /** The aggregator's id of the work: a Basiq job, a Stitch operation key. */
  id: string
  intent: Intent
  /** Milliseconds since 1970, by the kit's clock. */
  startedAt: number
  /** True when the aggregator answered with work that was already under way instead of beginning anew. */
  joined: boolean
  connectionId: string | null
  institutionId: string | null
}
