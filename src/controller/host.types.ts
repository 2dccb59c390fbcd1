import type { ConnectionEvent, ConnectionEventOf } from '../connection'
import type { Attempt, DeferredScenario, Issue, StopScenario } from '../domain'

/** The name of the flow, so that one function can serve several. */
interface OfFlow {
  flow: string
}

interface OfIssue extends OfFlow {
  issue: Issue<StopScenario | DeferredScenario> | null
}

type Told<T extends ConnectionEvent['type']> = ((details: OfFlow & Omit<ConnectionEventOf<T>, 'type'>) => void) | undefined

/**
 * News: what has happened. Each callback gets one object. The kit always calls the function of the latest render. A callback changes
 * nothing on the screen; {@link ConnectionHandlers} add buttons.
 */
export interface ConnectionCallbacks {
  /** The bank is connected; `issues` has the missing parts. Once in a flow. */
  onConnected?: Told<'connected'>
  /** Login and code are done and data is being fetched, so the user may go on. Once in a flow. */
  onLoginAccepted?: Told<'login-accepted'>
  /** The user has to act. */
  onActionRequired?: Told<'action-required'>
  /** Work began, or was joined. Store its id on your server to follow it later. */
  onAttempt?: Told<'attempt'>
  /** One consent connected several banks; these are the others. */
  onAdditionalAttempts?: Told<'additional-attempts'>
  /** The user stopped watching, and the work goes on. */
  onLeave?: Told<'left'>
  /** The user gave up. The bank may still finish. */
  onCancel?: Told<'cancelled'>
}

/**
 * What a host can do for the user. Each handler adds a button to the screens that need it. Without the handler there is no
 * button, and no text mentions it. The kit always calls the function of the latest render.
 */
export interface ConnectionHandlers {
  /** Lets the user sign in to the host's app again. Call `signedIn` once that is done. */
  signIn?: ((details: OfFlow & { signedIn: () => void }) => void) | undefined
  /** Lets the user choose another bank. */
  chooseBank?: ((details: OfIssue) => void) | undefined
  /** Lets the user correct the rejected details. */
  changeDetails?: ((details: OfIssue) => void) | undefined
  /** Connects the user with the host's support. */
  contactSupport?: ((details: OfIssue) => void) | undefined
  /** Lets the host notify the user when it is ready. */
  notify?: ((details: OfIssue & { attempt: Attempt | null }) => void) | undefined
  /** Takes the user further in the host's app. It adds the button of the end, and is also called if the user leaves earlier. */
  leave?: ((details: OfFlow) => void) | undefined
}
