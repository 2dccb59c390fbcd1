import type { QueryClient } from '@tanstack/react-query'
import type {
  Aggregator,
  Attempt,
  Clock,
  ConnectionRequest,
  ConnectionState,
  DeferredScenario,
  Hint,
  Issue,
  PartialScenario,
  Reading,
  StopScenario,
  View,
  ViewActions,
} from '../domain'
import type { ConnectionContext, UserEvent } from '../machine'
import type { ResumeOptions } from './storage/record.types'
import type { Environment } from './environment/environment'

/** What happened, in order and in real time. It holds no personal data: no bank text, no field values, no addresses. */
export type TelemetryEvent = { n: number; at: number; flow: string } & (
  | {
      type: 'state'
      state: ConnectionState
      stage: string | null
      scenario: StopScenario | DeferredScenario | null
      code: string | null
    }
  | { type: 'action'; action: UserEvent['type'] }
  | { type: 'hints'; hints: readonly Hint[] }
  | { type: 'attempt'; attemptId: string; joined: boolean }
  | { type: 'login-accepted' }
  | { type: 'connected'; missing: readonly PartialScenario[] }
  /** A record that was damaged, too old, another user's or of another version. */
  | { type: 'record-dropped' }
  /** The address carried a return that belongs to no flow of this page. */
  | { type: 'foreign-return' }
)

/** What happened that a host may act on. Each says it with plain data; none is sent twice. */
export type ConnectionEvent =
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'additional-attempts'; attempts: readonly Attempt[] }
  | { type: 'login-accepted'; attempt: Attempt | null }
  | { type: 'action-required'; state: ConnectionState; issue: Issue<StopScenario | DeferredScenario> | null }
  | { type: 'connected'; connectionId: string | null; issues: readonly Issue<PartialScenario>[] }
  | { type: 'left' }
  | { type: 'cancelled' }

/** The {@link ConnectionEvent} of one type. */
export type ConnectionEventOf<T extends ConnectionEvent['type']> = Extract<ConnectionEvent, { type: T }>

export interface BankConnectionOptions {
  /**
   * Whose connection it is: the host's own id of the signed-in user, never empty. Whatever the kit holds is held under it, and another
   * user's is never shown.
   */
  userKey: string
  aggregator: Aggregator
  request: ConnectionRequest
  /** Names the flow where the request alone would not tell two apart. */
  flow?: string | undefined
  /** Default: one of the kit's own, made once for the page. */
  queryClient?: QueryClient | undefined
  /** Default: the system's. */
  clock?: Clock | undefined
  /** Default: nothing is remembered. A redirect to a bank needs it. */
  resume?: ResumeOptions | undefined
  /**
   * Where the platform's page opens: in this tab, or in a window of its own beside it, which a browser may refuse; then it is this
   * tab. Default: `redirect`. The page that users come back to calls `handBack()` of `bank-connection-kit/return` for a window.
   */
  authorizationMode?: 'redirect' | 'popup' | undefined
  /** The page around the kit; default: the browser's. For tests and unusual hosts. */
  environment?: Environment | undefined
  /** Every event of the machine's life; errors that it throws are reported and change nothing. */
  onEvent?: ((event: TelemetryEvent) => void) | undefined
  /** An XState inspector. */
  inspect?: ((event: unknown) => void) | undefined
}

/** What is known of a connection, as plain data. A new object after each change; a part of it that is the same stays the same object. */
export interface ConnectionSnapshot {
  /**
   * All that a screen draws from. The flags in `can` of what only a host can do (`signIn`, `chooseBank` and so on) say where it would
   * help; a host without that ability offers nothing.
   */
  view: View
  state: ConnectionState
  /** What the machine goes by: ids, times and counts, never secret, and no text of the bank's. */
  context: ConnectionContext
  /** The last reading of the attempt, with the bank's texts; null before the first. */
  reading: Reading | null
  /** The last reading that brought data of the user's. A try that brings none takes none away. */
  arrived: Reading | null
}

/** What a user does without the host's help. An action that cannot be done now is ignored. */
export interface ConnectionActions extends Pick<
  ViewActions,
  'start' | 'submitCredentials' | 'submitAnswers' | 'authorize' | 'retry' | 'look' | 'leave' | 'cancel'
> {
  /** The user has signed in to the host's app again. */
  signedIn: () => void
}

/** One connection being followed, outside React. It begins nothing before `start`. */
export interface Connection {
  readonly flow: string
  readonly userKey: string
  readonly aggregator: Aggregator
  readonly queryClient: QueryClient
  readonly clock: Clock
  /** This page was loaded by the user's return from the platform's page; known once started. */
  readonly returnedFromRedirect: boolean
  readonly actions: ConnectionActions
  getSnapshot(): ConnectionSnapshot
  /** Calls back after every change of the snapshot. Returns a function that ends it. */
  subscribe(listener: (snapshot: ConnectionSnapshot) => void): () => void
  /** Calls back with each event of one type. Returns a function that ends it. */
  on<T extends ConnectionEvent['type']>(type: T, listener: (event: ConnectionEventOf<T>) => void): () => void
  /** Uses another aggregator of the same name from the next call on. */
  replaceAggregator(aggregator: Aggregator): void
  /** Begins to follow. May be called several times; as many `stop` end it. */
  start(): void
  /** Lets go of timers and requests; what was sent goes on. `start` takes up where it was. */
  stop(): void
}
