import type { ConnectionEvent, ConnectionEventOf } from '../connection'
import type { Attempt, DeferredScenario, Issue, StopScenario } from '../domain'

/** Which flow it is about: if several are on a page, one function serves all. */
interface OfFlow {
  flow: string
}

interface OfIssue extends OfFlow {
  issue: Issue<StopScenario | DeferredScenario> | null
}

type Told<T extends ConnectionEvent['type']> = ((details: OfFlow & Omit<ConnectionEventOf<T>, 'type'>) => void) | undefined

/**
 * News: what happened. Each callback gets one object, so that it can grow, and it is always the latest render's that is called. A
 * callback of these changes nothing on the screen; what gives a button is in {@link ConnectionHandlers}.
 */
export interface ConnectionCallbacks {
  /** The bank is connected, with what could not be had. Once in a flow. */
  onConnected?: Told<'connected'>
  /** Login and code are done, data is being fetched: the host may let the user go on. Once in a flow. */
  onLoginAccepted?: Told<'login-accepted'>
  /** It became the user's turn. */
  onActionRequired?: Told<'action-required'>
  /** Work began, or was joined; its id is worth keeping on a server. */
  onAttempt?: Told<'attempt'>
  /** One consent connected several banks: these are the others. */
  onAdditionalAttempts?: Told<'additional-attempts'>
  /** The user stopped watching; the work goes on. */
  onLeave?: Told<'left'>
  /** The user gave up. */
  onCancel?: Told<'cancelled'>
}

/**
 * Abilities: what a host can do for the user. Each gives the screens a button, which calls it; without the handler the button is not
 * there, and no text mentions it. Always the latest render's is called.
 */
export interface ConnectionHandlers {
  /** Has the user sign in to the host's app again; call `signedIn` once that is done. */
  signIn?: ((details: OfFlow & { signedIn: () => void }) => void) | undefined
  /** Lets the user choose another bank. */
  chooseBank?: ((details: OfIssue) => void) | undefined
  /** Lets the user change the details that were refused. */
  changeDetails?: ((details: OfIssue) => void) | undefined
  /** Puts the user through to the host's support. */
  contactSupport?: ((details: OfIssue) => void) | undefined
  /** Has the host tell the user when it is ready. */
  notify?: ((details: OfIssue & { attempt: Attempt | null }) => void) | undefined
  /** Takes the user on. Gives the end its button; called as well if the user leaves before it. */
  leave?: ((details: OfFlow) => void) | undefined
}
