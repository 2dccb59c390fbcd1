export type StepStatus = 'pending' | 'in-progress' | 'success' | 'failed' | 'skipped'

/** One step of the aggregator's work. Titles are an open set: a screen gives an unlisted title a neutral label. */
export interface Step {
  title: string
  status: StepStatus
  /** The step's average duration at this bank, in milliseconds, if the aggregator publishes it. */
  expectedMs?: number | undefined
}

/** Whether nothing is left to do in this step. */
export const isStepDone = ({ status }: Step): boolean => status === 'success' || status === 'skipped'
