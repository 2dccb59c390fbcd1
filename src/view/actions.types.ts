import type { Issue } from '../domain/issue'
import type { PartialScenario } from '../domain/scenario'

/** All that a user can do on a screen. `view.can` says which of them lead anywhere; only those have a button. */
export interface ViewActions {
  start: () => void
  /** Values by field name. They are secrets: the caller hands them on and forgets them. */
  submitCredentials: (values: Record<string, string>) => void
  /** One answer for each question of the bank, in its order; empty for a request that was approved elsewhere. */
  submitAnswers: (answers: string[]) => void
  authorize: () => void
  confirm: () => void
  retry: () => void
  /** Asks again for one part of a connection that holds. */
  retryPart: (issue: Issue<PartialScenario>) => void
  look: () => void
  leave: () => void
  cancel: () => void
  signIn: () => void
  chooseBank: () => void
  changeDetails: () => void
  contactSupport: () => void
  notify: () => void
}
