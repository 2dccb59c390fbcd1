import type { Attempt } from './attempt'
import type { Challenge, ChallengeRequest } from './challenge'
import type { Clock } from './clock'
import type { ConnectionSummary } from './connection-list'
import type { Institution } from './institution'
import type { InstitutionPage, InstitutionQuery } from './institution-list'
import type { Issue } from './issue'
import type { Reading } from './reading'
import type { Intent } from './request'
import type { StopScenario } from './scenario'

/** A call of an adapter that takes longer counts as unanswered. */
export const CALL_TIMEOUT_MS = 30_000

/** The context of every call of an adapter. */
export interface CallContext {
  /**
   * Whose call it is: the host's own id of the signed-in user. An adapter that holds something, such as a token, holds it under this key, and
   * drops it once the user is forgotten (see {@link holdUserData}).
   */
  userKey: string
  /** Aborts a look when nobody waits for it any more. The signal of a begin or an answer never aborts. */
  signal: AbortSignal
  /** The kit's clock. Take all times from it: `startedAt`, Retry-After, time limits. */
  clock: Clock
  /**
   * In a begin: false once the user has given up or started another one. An adapter that awaits something first, such as a token, must
   * call this before it sends a login, because a late login would count as one more try at the bank.
   */
  isAwaited?: () => boolean
}

/** The context of a push channel. */
export interface PushContext extends Pick<CallContext, 'userKey' | 'clock'> {
  /**
   * Tells the kit that the channel is open, or lost. While it is lost, the kit polls as if there were none. An adapter that never calls it
   * counts as open.
   */
  onOpen(isOpen: boolean): void
}

/** A flow whose user leaves the page, or asks to be told. It has ids, times and counts only. */
export interface HandedOverFlow {
  flow: string
  request: { intent: Intent; connectionId?: string; institutionId?: string }
  /** What `resume` stores of the flow. */
  record: object
  /** The language of the page, BCP 47; empty if it does not say. */
  locale: string
}

/** The host's server, which can go on with a flow after its user has left. */
export interface ServerFollower {
  /** Whether it can, as far as its answers have said. */
  readonly canFollow: boolean
  /** `begin`: the server goes on with the flow, and tells the user. `end`: the page goes on. It works while a page closes, and never throws. */
  send(what: 'begin' | 'end', flow: HandedOverFlow): void
}

/** How work begins: with a form of the kit, on the platform's own page, or with one call and nothing to type. */
export type EntryMethod = 'form' | 'redirect' | 'call'

/** Returns the entry of an intent for this platform and host; null if there is none, so that the kit never offers it. */
export type EntryMethodOf = (intent: Intent) => EntryMethod | null

/** The values of a login form by field name. They are secret: they exist in the form, in one object and in one call. */
export type Credentials = Readonly<Record<string, string>>

export interface BeginRequest {
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  /** Null unless the entry is a form. */
  credentials: Credentials | null
}

/**
 * The result of a begin. There are several attempts if one consent connected several banks. A stop has `attempts` if other work has
 * begun than what was asked for.
 */
export type BeginResult =
  | { status: 'begun'; attempts: [Attempt, ...Attempt[]] }
  | {
      status: 'stopped'
      issue: Issue<StopScenario>
      attempts?: Attempt[] | undefined
      /** `false` if nothing reached the platform. A login whose fate is unknown counts as one more try for a while. */
      delivered?: false | undefined
    }

/** The result of an answer to a challenge. If `stillOpen`, the user can answer the same challenge again. */
export type AnswerResult = { status: 'accepted' } | { status: 'refused'; stillOpen: boolean; issue: Issue<StopScenario> }

/** A request for the address of the platform's page. */
export interface AuthorizationRequest {
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  issue: Issue<StopScenario> | null
  /** Must come back with the user. It tells this flow from any other. */
  nonce: string
}

/** A page to send the user to. */
export interface AuthorizationTarget {
  url: URL
  /** An id to ask about the outcome with later; the kit keeps it during the visit. */
  interactionId: string | null
}

/** The contents of the address that a user comes back with. The ids are validated, and each occurs once. */
export interface AuthorizationResponse {
  nonce: string
  ids: string[]
  code?: string | undefined
  error?: string | undefined
}

/** The state of a flow while the user is at the platform's page: ids and times only. */
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
  /** Why the user was sent there; null if nothing was wrong. A consent that has ended, for one, is given with a new connection. */
  reason?: StopScenario | null | undefined
  /** With the reason `consent-ending`: when the consent was to end, milliseconds since 1970. */
  endsAt?: number | undefined
}

/** How often one connection may be refreshed: `burst` times without a pause, then once in `intervalMs`, and at most `perDay` times. */
export interface RefreshLimit {
  burst: number
  intervalMs: number
  perDay: number
}

/**
 * The port to one platform. Every method may reject with {@link SessionEndedError}, {@link UnreachableError} or
 * {@link DeveloperError}. Any other error counts as a fault of the integration.
 */
export interface Aggregator {
  readonly name: string
  /**
   * What the adapter is bound to, such as the platform's own id of a user, or the details that it verifies. An adapter with another
   * identity never takes a connection over. Left out if it serves whoever is signed in.
   */
  readonly identity?: string | undefined
  /**
   * The platform's name on the page that `authorizationUrl` opens. Texts announce it, so that nobody wonders about a page that is not
   * the bank's. Leave it out if the page shows another name, such as the host's.
   */
  readonly platform?: string
  /** Matches the ids of attempts. The kit drops ids from requests, records and addresses that do not match. */
  readonly idPattern: RegExp
  entry: EntryMethodOf
  /** @default no limit */
  readonly refreshLimit?: RefreshLimit
  /** Starts work, once. Credentials arrive here and nowhere else. Never aborted. */
  begin(request: BeginRequest, call: CallContext): Promise<BeginResult>
  /** Looks once at running work. */
  read(attempt: Attempt, call: CallContext): Promise<Reading>
  /**
   * True if `read` answers `attempt-gone` for the work of anybody but this user. Then work that a return names is followed, although the
   * visit was begun in another browser. Leave it out if your server reads with a key of its own.
   * @default false
   */
  readonly readsOnlyOwn?: boolean
  answerChallenge?(attempt: Attempt, challenge: Challenge, answers: readonly string[], call: CallContext): Promise<AnswerResult>
  /** Asks the bank for what a challenge offers instead of an answer. Required if a challenge has `requests`. */
  requestChallenge?(attempt: Attempt, challenge: Challenge, request: ChallengeRequest, call: CallContext): Promise<AnswerResult>
  /** The platform's page. Asked for at the click. Its address is a secret and is never stored. */
  authorizationUrl?(going: AuthorizationRequest, call: CallContext): Promise<URL | AuthorizationTarget>
  /** Reads a return. Null if the address is not one of this platform's returns. Must not throw. */
  parseAuthorizationResponse?(url: URL): AuthorizationResponse | null
  /** The parameters that a return adds to the address. The kit removes them once it has read them. */
  readonly responseParameters?: readonly string[]
  /** Whether the visit is over, asked while its popup is open and when the page is seen again. Without it, only a return ends the visit. */
  isAuthorizationSettled?(pendingAuthorization: PendingAuthorization, call: CallContext): Promise<boolean>
  /** Asks for the outcome of a visit. `back` is null if the user came back with nothing, or if the platform says that the visit is over. */
  completeAuthorization?(
    back: AuthorizationResponse | null,
    pendingAuthorization: PendingAuthorization,
    call: CallContext,
  ): Promise<BeginResult>
  /**
   * Returns the facts about a bank. Required if `entry` can be `form`. `connectionId` is null for a new connection, and always if
   * `institutionByConnection` is not set.
   */
  institution?(id: string, call: CallContext, connectionId?: string | null): Promise<Institution>
  /** True if a bank can be reached in several ways, each with its own status: `institution` is then called for each connection. */
  readonly institutionByConnection?: boolean
  /** Returns the bank of a connection, if the host did not name it. */
  institutionOf?(connectionId: string, call: CallContext): Promise<string | null>
  /** Lists the banks that can be connected, for a picker. */
  institutions?(query: InstitutionQuery, call: CallContext): Promise<InstitutionPage>
  /** Lists the connections that the user has. Without it there is no list of them. */
  connections?(call: CallContext): Promise<readonly ConnectionSummary[]>
  /** Ends a connection at the platform. One that is already gone counts as ended. Without it the kit never offers this. */
  removeConnection?(connectionId: string, call: CallContext): Promise<void>
  /**
   * How long before its end a consent should be renewed, in milliseconds.
   * @default 7 days
   */
  readonly consentWarningMs?: number
  /**
   * Takes over what an earlier adapter of the same name and user holds in memory, such as tokens. Called if a host makes its adapter
   * again while a connection runs, for example in each render.
   */
  adopt?(earlier: Aggregator): void
  /** The host's server, if it can go on with flows after their user has left. */
  readonly follower?: ServerFollower
  /** Opens a push channel, which slows polling down to a heartbeat while it is open. Returns a function that closes it. */
  subscribe?(attempt: Attempt, onReading: (reading: Reading) => void, call: PushContext): () => void
}
