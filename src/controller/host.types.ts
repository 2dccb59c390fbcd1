import type { Attempt, ConnectionState, DeferredScenario, Issue, PartialScenario, StopScenario } from '../domain'

type AnyIssue = Issue<StopScenario | DeferredScenario>

/** Which flow it is about: where several are on a page, one callback serves all. */
interface OfFlow {
  flow: string
}

/**
 * What a host is told and asked. Each gets one object, so that it can grow; always the callback of the latest render is called.
 * Those marked with a button enable it: without the callback the button is not there.
 */
export interface HostCallbacks {
  /** The bank is connected, with what could not be had. Once in a flow. */
  onConnected?:
    | ((details: OfFlow & { connectionId: string | null; issues: readonly Issue<PartialScenario>[] }) => void)
    | undefined
  /** Login and code are done, data is being fetched: the host may let the user go on. Once in a flow. */
  onLoginAccepted?: ((details: OfFlow & { attempt: Attempt | null }) => void) | undefined
  /** It became the user's turn. */
  onActionRequired?: ((details: OfFlow & { state: ConnectionState; issue: AnyIssue | null }) => void) | undefined
  /** Work began, or was joined; its id is worth keeping on a server. */
  onAttempt?: ((details: OfFlow & { attempt: Attempt }) => void) | undefined
  /** One consent connected several banks: these are the others. */
  onAdditionalAttempts?: ((details: OfFlow & { attempts: readonly Attempt[] }) => void) | undefined
  /** The user leaves; the work goes on. Also the button of the end. */
  onLeave?: ((details: OfFlow) => void) | undefined
  /** The user gave up. */
  onCancel?: ((details: OfFlow) => void) | undefined
  /** Button: sign in again in the host's app, then call `signedIn`. */
  onSignIn?: ((details: OfFlow & { signedIn: () => void }) => void) | undefined
  /** Button: choose another bank. */
  onChooseBank?: ((details: OfFlow & { issue: AnyIssue | null }) => void) | undefined
  /** Button: change the details that were refused. */
  onChangeDetails?: ((details: OfFlow & { issue: AnyIssue | null }) => void) | undefined
  /** Button: talk to the host's support. */
  onContactSupport?: ((details: OfFlow & { issue: AnyIssue | null }) => void) | undefined
  /** Button: have the host tell the user when it is ready. */
  onNotify?: ((details: OfFlow & { issue: AnyIssue | null; attempt: Attempt | null }) => void) | undefined
}
