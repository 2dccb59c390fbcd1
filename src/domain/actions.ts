import type { Credentials } from './aggregator'

/** All that a user can do on a screen. An action that cannot be done now is ignored; {@link Can} says which can. */
export interface ViewActions {
  start: () => void
  /** Values by field name. They are secrets: the caller hands them on and forgets them. */
  submitCredentials: (values: Credentials) => void
  /** One answer for each question of the bank, in its order; empty for a request that was approved elsewhere. */
  submitAnswers: (answers: readonly string[]) => void
  /** Opens the platform's page. Call it in the user's click, or a browser may block the window. */
  authorize: () => void
  /** Takes the way on from a wait, an ended attempt or a missing part: to the form, the platform's page or a call. */
  retry: () => void
  /** Looks at once instead of at the next planned time. */
  look: () => void
  /** Stops watching; the work goes on. */
  leave: () => void
  /** Gives up. */
  cancel: () => void
  signIn: () => void
  chooseBank: () => void
  changeDetails: () => void
  contactSupport: () => void
  notify: () => void
}

/** What the user can do on this screen: one flag for each action, by the same name. A button exists exactly if its flag is true. */
export type Can = Readonly<Record<keyof ViewActions, boolean>>
