import type {
  Activity,
  Intent,
  Attempt,
  ChallengeRequest,
  ConnectionState,
  DeferredScenario,
  EntryMethod,
  Health,
  Hint,
  Issue,
  Milestone,
  Pace,
  PartialScenario,
  Step,
  StopScenario,
} from '../domain'
import type { Past } from '../policy'

/** Ids that a look may add. */
export interface KnownIds {
  connectionId: string | null
  institutionId: string | null
}

/** The state of the challenge on the screen. Its texts stay in the reading. */
export interface AskedChallenge {
  id: string | null
  expiresAt: number | null
  /** The id of the challenge that was answered on this page. */
  answeredId: string | null
  /** This page saw the challenge expire. */
  lapsed: boolean
  /** The last answer was not accepted, and the user can answer again. */
  refused: boolean
  /** Nobody knows whether the last answer arrived; the user can send it again. */
  unsent: boolean
  /** What the user can ask for instead of answering. */
  requests: readonly ChallengeRequest[]
  /** What the user last asked for. */
  requested: ChallengeRequest | null
}

/** The current wait. All times are in milliseconds since 1970. */
export interface Wait {
  /** When the wait ends by itself. */
  endsAt: number | null
  /** When a wait ends that began before a reload. It continues and does not start again. */
  keptUntil: number | null
  /** The wait is over: the user may continue, or the kit if the way on is a call. */
  over: boolean
  /** When the aggregator stops trying by itself. */
  givesUpAt: number | null
  downSince: number | null
  longDown: boolean
}

/** The counts that protect a login from a lock. They belong to one user at one bank, across all flows. */
export interface LoginCount {
  /** Logins that the bank rejected. */
  rejections: number
  /** When the form opens again, in milliseconds since 1970; null if it is open. */
  formOpensAt: number | null
  /** The attempt whose end is already counted, because a reload or another tab reads it again. */
  countedId: string | null
}

/** The counts of this flow so far. */
export interface FlowPast extends Past, LoginCount {
  /** The refreshes of this connection in the last day, oldest first, in milliseconds since 1970. */
  refreshedAt: readonly number[]
}

/**
 * Everything that guards and delays read, and that a screen needs once the query cache has dropped the last reading. Plain data,
 * never secret, without bank texts. Times are in milliseconds since 1970.
 */
export interface ConnectionContext extends KnownIds {
  /** Identifies the connection on this page; its parts are registered under this key. */
  instance: string
  /** The host's intent. "Start again" returns to it. */
  wanted: Intent
  intent: Intent
  /** The entry of each intent for this platform and host. */
  entries: Readonly<Record<Intent, EntryMethod | null>>
  attempt: Attempt | null
  /** Without the bank's text, which stays in the reading. */
  issue: Issue<StopScenario | DeferredScenario> | null
  partial: readonly Issue<PartialScenario>[]
  steps: readonly Step[]
  milestone: Milestone | null
  pace: Pace
  hints: readonly Hint[]
  /** When the look happened that led here. The watching actor continues from it. */
  lookedAt: number | null
  challenge: Readonly<AskedChallenge>
  wait: Readonly<Wait>
  past: Readonly<FlowPast>
  /** The form is shown for the first time, so the bank's health is asked before anybody types. */
  fresh: boolean
  told: { loginAccepted: boolean; connected: boolean }
}

/** The input of the machine. Members that are left out have the value of a new flow. */
export interface ConnectionInput {
  instance: string
  intent: Intent
  entries: Readonly<Record<Intent, EntryMethod | null>>
  connectionId?: string | null
  institutionId?: string | null
  /** Work that is already running, to follow. */
  attempt?: Attempt | null
  /** An issue that is known from the start. */
  issue?: Issue<StopScenario> | null
  /** The user is back from the platform's page, and the outcome is being asked for. */
  returning?: boolean
  /** The counts in the record of this flow. */
  past?: Partial<FlowPast>
  waitsUntil?: number | null
  told?: ConnectionContext['told']
}

/** The user's events. */
export type UserEvent =
  | { type: 'START' }
  | { type: 'SUBMIT' }
  | { type: 'ANSWER' }
  | { type: 'RESEND_CODE' }
  | { type: 'TRY_ANOTHER_WAY' }
  | { type: 'GO' }
  | { type: 'RETURN' }
  | { type: 'RETRY' }
  | { type: 'SIGNED_IN' }
  | { type: 'LOOK' }
  | { type: 'LEAVE' }
  | { type: 'CANCEL' }

/** The events of the world. `at` is in milliseconds since 1970, by the kit's clock. */
export type WorldEvent =
  /** The page is visible again, or the network is back: deadlines are checked now. */
  | { type: 'WAKE'; at?: number }
  /** The actor was restored: its timers are set again. */
  | { type: 'REVIVE'; at?: number }
  | { type: 'BEGUN'; attempt: Attempt }
  /** Another tab started an attempt. Its counts apply here too. */
  | { type: 'MOVED'; attempt: Attempt; past: FlowPast }
  /** The user's rejected logins for the same bank in other flows count here too. */
  | { type: 'COUNTED'; logins: LoginCount }
  | { type: 'STOPPED'; issue: Issue<StopScenario>; at: number; ids?: KnownIds; steps?: readonly Step[] }
  | ({ type: 'READING.WORKING'; milestone: Milestone; pace: Pace } & Looked)
  | ({
      type: 'READING.CHALLENGE'
      challengeId: string
      expiresAt: number | null
      requests?: readonly ChallengeRequest[]
    } & Looked)
  | ({ type: 'READING.DEFERRED'; issue: Issue<DeferredScenario>; nextAt: number; until: number } & Looked)
  | ({ type: 'READING.CONNECTED'; issues: readonly Issue<PartialScenario>[] } & Looked)
  /** A good look has just shown the same challenge or the same wait as before, or a new one. What time decides is decided now. */
  | { type: 'LOOKED'; at: number }
  | { type: 'ANSWER.ACCEPTED' }
  /** The user can answer again. An answer that ended the attempt is a `STOPPED`. */
  | { type: 'ANSWER.REFUSED'; issue: Issue<StopScenario> }
  /** The platform named the bank of the connection. */
  | { type: 'IDENTIFIED'; institutionId: string }
  | { type: 'HINTS'; hints: readonly Hint[] }
  /** `found` is false if nobody can say which bank it is, or anything about it. */
  | {
      type: 'BANK'
      institutionId: string | null
      found: boolean
      health: Health
      connectable: boolean
      at: number
      /** Why nothing is known about the bank, if asking again would not help. */
      fault?: 'session' | 'ours' | null
      /** The failed questions in a row while nothing is known about the bank. */
      failures?: number
    }

/** The facts that every reading carries. */
export interface Looked {
  at: number
  ids: KnownIds
  steps: readonly Step[]
}

export type ConnectionMachineEvent = UserEvent | WorldEvent

/** The events for the host. Each is emitted once. */
export type ConnectionEmitted =
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'login-accepted'; attempt: Attempt | null }
  | { type: 'action-required'; state: ConnectionState; issue: Issue<StopScenario | DeferredScenario> | null }
  | { type: 'connected'; connectionId: string | null; issues: readonly Issue<PartialScenario>[] }
  | { type: 'left' }
  | { type: 'cancelled' }

/** The kinds of states. `watching`: a look at the attempt may come at any time. */
export type ConnectionTag = Activity | 'watching'

/** The input of the watching actor. Plain ids: the parts registered under `instance` hold everything else. */
export interface WatchInput {
  instance: string
  attempt: Attempt | null
  lookedAt: number | null
}

/** The input of the actors that ask for a bank's health. */
export interface BankInput extends KnownIds {
  instance: string
}
