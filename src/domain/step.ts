export type StepStatus = 'pending' | 'in-progress' | 'success' | 'failed' | 'skipped'

/** One step of the aggregator's work. Titles are an open set; a view shows an unknown one under a neutral label. */
export interface Step {
  title: string
  status: StepStatus
  /** How long this step takes on average at this bank, in milliseconds, where the aggregator publishes it. */
  expectedMs?: number | undefined
}
