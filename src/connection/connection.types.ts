import type { QueryClient } from '@tanstack/react-query'
import type {
  Aggregator,
  Attempt,
  Clock,
  ConnectionRequest,
  ConnectionState,
  DeferredScenario,
  Hint,
  PartialScenario,
  Reading,
  StopScenario,
  View,
  ViewActions,
} from '../domain'
import type { ConnectionContext, ConnectionEmitted } from '../machine'
import type { ResumeOptions } from './storage/record.types'
import type { Environment } from './environment/environment'

/**
 * An event for telemetry, in order and in real time: `n` counts within the flow, `at` is in milliseconds since 1970. It contains no
 * personal data: no text of the bank, no field values, no addresses.
 */
export type TelemetryEvent = { n: number; at: number; flow: string } & (
  | {
      type: 'state'
      state: ConnectionState
      stage: string | null
      scenario: StopScenario | DeferredScenario | null
      code: string | null
    }
  | { type: 'action'; action: keyof ConnectionActions }
  | { type: 'hints'; hints: readonly Hint[] }
  | { type: 'attempt'; attemptId: string; joined: boolean }
  | { type: 'login-accepted' }
  | { type: 'connected'; missing: readonly PartialScenario[] }
  /** A stored record was damaged, too old, another user's, or of another version. */
  | { type: 'record-dropped' }
  /** The address has a return that belongs to no flow of this user. */
  | { type: 'foreign-return' }
)

/** An event that a host may act on, as plain data. None is sent twice. */
export type ConnectionEvent = ConnectionEmitted | { type: 'additional-attempts'; attempts: readonly Attempt[] }

/** The {@link ConnectionEvent} of one type. */
export type ConnectionEventOf<T extends ConnectionEvent['type']> = Extract<ConnectionEvent, { type: T }>

export interface BankConnectionOptions {
  /**
   * The host's own id of the signed-in user, never empty. The kit keeps everything under it, and never shows what belongs to another
   * user.
   */
  userKey: string
  aggregator: Aggregator
  request: ConnectionRequest
  /**
   * A name for the flow, if two flows on a page have the same request.
   * @default derived from the aggregator and the request
   */
  flow?: string | undefined
  /** @default the kit's own client, one for the page */
  queryClient?: QueryClient | undefined
  /** @default the system's clock */
  clock?: Clock | undefined
  /**
   * Where the flow is remembered across reloads. A redirect to a bank needs it.
   * @default the flow is not remembered
   */
  resume?: ResumeOptions | undefined
  /**
   * Where the platform's page opens: in this tab, or in a popup. If the browser blocks the popup, it opens in this tab. With `popup`, the
   * page that users come back to has to call `handBack()` from `bank-connection-kit/return`.
   * @default 'redirect'
   */
  authorizationMode?: 'redirect' | 'popup' | undefined
  /**
   * The page around the kit, for tests and unusual hosts.
   * @default the browser's page
   */
  environment?: Environment | undefined
  /** Gets every telemetry event. If it throws, the error is reported, and the flow goes on. */
  onEvent?: ((event: TelemetryEvent) => void) | undefined
  /** An XState inspector, for development. */
  inspect?: ((event: unknown) => void) | undefined
}

/** The state of a connection, as plain data. It is a new object after each change, and its unchanged parts stay the same objects. */
export interface ConnectionSnapshot {
  /**
   * Everything that a screen draws. In `can`, the flags of actions that need the host (`signIn`, `chooseBank` and so on) say if they would
   * help. Offer them only if your app can do them.
   */
  view: View
  state: ConnectionState
  /** The machine's context: ids, times and counts. It is never secret, and has no text of the bank. */
  context: ConnectionContext
  /** The last reading of the attempt, with the bank's texts; null before the first. */
  reading: Reading | null
  /** The last reading with the user's data. A later reading without data removes nothing. */
  arrived: Reading | null
}

/** The user's actions that need no help of the host. An action that is not possible now is ignored. */
export interface ConnectionActions extends Pick<
  ViewActions,
  | 'start'
  | 'submitCredentials'
  | 'submitAnswers'
  | 'resendCode'
  | 'tryAnotherWay'
  | 'authorize'
  | 'retry'
  | 'look'
  | 'leave'
  | 'cancel'
> {
  /** Call it once the user has signed in to the host's app again. */
  signedIn: () => void
}

/** A connection outside React. It starts nothing before `start`. */
export interface Connection {
  readonly flow: string
  readonly userKey: string
  readonly aggregator: Aggregator
  readonly queryClient: QueryClient
  readonly clock: Clock
  /** Whether this page load is the user's return from the platform's page. Known once started. */
  readonly returnedFromRedirect: boolean
  readonly actions: ConnectionActions
  getSnapshot(): ConnectionSnapshot
  /** Calls back after every change of the snapshot. Returns a function that ends it. */
  subscribe(listener: (snapshot: ConnectionSnapshot) => void): () => void
  /** Calls back with each event, or with each of one type. Returns a function that ends it. */
  on(listener: (event: ConnectionEvent) => void): () => void
  on<T extends ConnectionEvent['type']>(type: T, listener: (event: ConnectionEventOf<T>) => void): () => void
  /**
   * Uses another aggregator of the same name and user from the next call on, such as one that a host makes again in each render. Another
   * user's is refused, with a notice in the console: another user needs another connection.
   */
  replaceAggregator(aggregator: Aggregator): void
  /** Lets the host's server go on with the flow and tell the user, if the aggregator has such a server. */
  handOver(): void
  /** Starts to follow. If called several times, it needs as many calls of `stop`. */
  start(): void
  /** Ends timers and looks. A request that was sent continues. `start` continues from here. */
  stop(): void
}
