import type { Attempt } from './attempt'
import type { Challenge } from './challenge'
import type { Clock } from './clock'
import type { Institution } from './institution'
import type { Issue } from './issue'
import type { Reading } from './reading'
import type { Intent } from './request'
import type { StopScenario } from './scenario'

/** What every call of an adapter is given. */
export interface CallContext {
  /** Aborts a GET when nobody waits for it any more. A begin or an answer is given one that never aborts. */
  signal: AbortSignal
  /** The kit's clock: for `startedAt`, Retry-After and whatever else is measured. */
  clock: Clock
  /**
   * Of a begin: false once the user has given up, or begun anew. An adapter that awaits something of the host's first, such as a token,
   * asks before it sends a login: one that comes late would count as one more try.
   */
  isAwaited?: () => boolean
}

/** How something begins: a form drawn by the kit, the platform's own page, or one call with nothing to type. */
export type EntryMethod = 'form' | 'redirect' | 'call'

/** Says how each thing begins with this platform and this host; null: not provided for, so never offered. */
export type EntryMethodOf = (intent: Intent) => EntryMethod | null

/** Values of a login form by field name. Secret: they exist in a form, in one closure and in one call. */
export type Credentials = Readonly<Record<string, string>>

export interface BeginRequest {
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  /** Null unless the way in is a form. */
  credentials: Credentials | null
}

/** Several attempts: one consent may connect several banks. */
export type BeginResult =
  | { status: 'begun'; attempts: [Attempt, ...Attempt[]] }
  | { status: 'stopped'; issue: Issue<StopScenario> }

/** `stillOpen`: the same challenge can be answered again. */
export type AnswerResult = { status: 'accepted' } | { status: 'refused'; stillOpen: boolean; issue: Issue<StopScenario> }

/** What a page address is asked for. */
export interface AuthorizationRequest {
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  issue: Issue<StopScenario> | null
  /** Comes back with the user and tells this flow from any other. */
  nonce: string
}

/** A page to send the user to. */
export interface AuthorizationTarget {
  url: URL
  /** Under which the outcome can be asked for later; kept across the visit. */
  interactionId: string | null
}

/** What the address of a returning user tells. Ids are validated and each occurs once. */
export interface AuthorizationResponse {
  nonce: string
  ids: string[]
  code?: string | undefined
  error?: string | undefined
}

/** What is kept of a flow while the user is away: ids and times only. */
export interface PendingAuthorization {
  flow: string
  nonce: string
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  attemptId: string | null
  interactionId: string | null
  /** Milliseconds since 1970. */
  requestedAt: number
}

/** How often one connection may be refreshed: so often at will, then with a pause between two, and at most so often in a day. */
export interface RefreshLimit {
  burst: number
  intervalMs: number
  perDay: number
}

/**
 * The port to one platform. Every method may reject with {@link SessionEndedError} or {@link UnreachableError}; anything else that is
 * thrown is taken as a fault of the integration.
 */
export interface Aggregator {
  readonly name: string
  /** What an id of this platform looks like; ids from an address that do not match are dropped. */
  readonly idPattern: RegExp
  entry: EntryMethodOf
  /** Without it a connection is refreshed as often as the user likes. */
  readonly refreshLimit?: RefreshLimit
  /** Begins work. Credentials arrive here and nowhere else. Never aborted. */
  begin(request: BeginRequest, call: CallContext): Promise<BeginResult>
  /** Looks once at work under way. */
  read(attempt: Attempt, call: CallContext): Promise<Reading>
  answerChallenge?(attempt: Attempt, challenge: Challenge, answers: readonly string[], call: CallContext): Promise<AnswerResult>
  /** The platform's page. Asked for at the click. Its address is a secret and is never stored. */
  authorizationUrl?(going: AuthorizationRequest, call: CallContext): Promise<URL | AuthorizationTarget>
  /** Null: the address is not one of this platform's returns. */
  parseAuthorizationResponse?(url: URL): AuthorizationResponse | null
  /** The names of the address parameters that a return adds; the kit strips them once read. */
  readonly responseParameters?: readonly string[]
  /** Whether the visit has come to an end; asked while its window is open. Without it, only the window itself tells. */
  isAuthorizationSettled?(pendingAuthorization: PendingAuthorization, call: CallContext): Promise<boolean>
  /** What came of the visit. Null: came back with nothing, or the popup was closed. */
  completeAuthorization?(
    back: AuthorizationResponse | null,
    pendingAuthorization: PendingAuthorization,
    call: CallContext,
  ): Promise<BeginResult>
  /** What is known of a bank. Needed where `entry` can be `form`. */
  institution?(id: string, call: CallContext): Promise<Institution>
  /** Which bank a connection belongs to, where the host did not say. */
  institutionOf?(connectionId: string, call: CallContext): Promise<string | null>
  /** A push channel: turns looking into a slow heartbeat. Returns how to stop it. */
  subscribe?(attempt: Attempt, onReading: (reading: Reading) => void): () => void
}
