import type { Credentials } from './aggregator'

/** Everything that a user can do on a screen. An action that is not possible now is ignored; {@link Can} says which ones are. */
export interface ViewActions {
  start: () => void
  /** Sends the login, by field name. The values are secret: pass them on and keep them nowhere. */
  submitCredentials: (values: Credentials) => void
  /** Answers a challenge: one answer for each prompt, in order; empty if the user approved in the bank's app. */
  submitAnswers: (answers: readonly string[]) => void
  /** Asks the bank for the same code once more. */
  resendCode: () => void
  /** Asks the bank for another way to prove who the user is. */
  tryAnotherWay: () => void
  /** Opens the platform's page. Call it in the user's click, or a browser may block the popup. */
  authorize: () => void
  /** Continues after a wait, an ended attempt or a missing part: to the form, the platform's page or a call. */
  retry: () => void
  /** Looks at once instead of at the next planned time. */
  look: () => void
  /** Stops watching. The work goes on. */
  leave: () => void
  /** Gives up. */
  cancel: () => void
  signIn: () => void
  chooseBank: () => void
  changeDetails: () => void
  contactSupport: () => void
  notify: () => void
}

/** The possible actions on this screen: one flag for each action, by the same name. There is a button exactly if its flag is true. */
export type Can = Readonly<Record<keyof ViewActions, boolean>>
