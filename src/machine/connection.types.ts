import type {
  Intent,
  Attempt,
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

/** Ids that a look may add to what is known. */
export interface KnownIds {
  connectionId: string | null
  institutionId: string | null
}

/** The challenge on the screen, as far as the chart goes by it; its words stay in the reading. */
export interface AskedChallenge {
  id: string | null
  expiresAt: number | null
  /** The challenge that was answered from this page. */
  answeredId: string | null
  /** This page saw it run out. */
  lapsed: boolean
  /** The last answer was not accepted, and can be given again. */
  refused: boolean
  /** Nobody knows whether the last answer got through; it can be sent again. */
  unsent: boolean
}

/** What is being waited for. */
export interface Wait {
  /** When it ends by itself. */
  endsAt: number | null
  /** When a wait ends that was begun for this attempt before a reload: it is kept, not begun anew. */
  keptUntil: number | null
  /** It is over; the user, or where it is a call the kit, may go on. */
  over: boolean
  /** When the aggregator gives up by itself. */
  givesUpAt: number | null
  downSince: number | null
  longDown: boolean
}

/** What protects a login from a lock: of one user at one bank, whichever flow it was typed in. */
export interface LoginCount {
  /** Logins that the bank did not take. */
  rejections: number
  /** When the form opens again; null: it is open. */
  formOpensAt: number | null
  /** The attempt whose end is in these counts already: a reload, or another tab, reads it once more. */
  countedId: string | null
}

/** What happened before in this flow. */
export interface FlowPast extends Past, LoginCount {
  /** When this connection was refreshed in the last day, oldest first. */
  refreshedAt: readonly number[]
}

/**
 * What a guard or a delay reads, and what a screen stands on once the last reading has been let go: plain, never secret, no
 * bank text. Times are milliseconds since 1970.
 */
export interface ConnectionContext extends KnownIds {
  /** Tells one actor from another on the same page; the key under which its closure is found. */
  instance: string
  /** What the host asked for; "start again" returns to it. */
  wanted: Intent
  intent: Intent
  /** How each thing begins with this platform and host. */
  entries: Readonly<Record<Intent, EntryMethod | null>>
  attempt: Attempt | null
  /** Without the bank's text, which stays in the reading. */
  issue: Issue<StopScenario | DeferredScenario> | null
  partial: readonly Issue<PartialScenario>[]
  steps: readonly Step[]
  milestone: Milestone | null
  pace: Pace
  hints: readonly Hint[]
  /** When the look was that led here: the watching actor goes on from it. */
  lookedAt: number | null
  challenge: Readonly<AskedChallenge>
  wait: Readonly<Wait>
  past: Readonly<FlowPast>
  /** The form is for the first time: the bank's health is asked before anybody types. */
  fresh: boolean
  told: { loginAccepted: boolean; connected: boolean }
}

/** Where an actor begins. All that is not given is the state of a new flow. */
export interface ConnectionInput {
  instance: string
  intent: Intent
  entries: Readonly<Record<Intent, EntryMethod | null>>
  connectionId?: string | null
  institutionId?: string | null
  /** Work already under way: it is followed. */
  attempt?: Attempt | null
  /** Known to be wrong before anything began. */
  issue?: Issue<StopScenario> | null
  /** The user is back from the platform's page and its outcome is being asked for. */
  returning?: boolean
  /** What a record of this flow remembers. */
  past?: Partial<FlowPast>
  waitsUntil?: number | null
  told?: ConnectionContext['told']
}

/** What the user does. */
export type UserEvent =
  | { type: 'START' }
  | { type: 'SUBMIT' }
  | { type: 'ANSWER' }
  | { type: 'GO' }
  | { type: 'RETURN' }
  | { type: 'RETRY' }
  | { type: 'SIGNED_IN' }
  | { type: 'LOOK' }
  | { type: 'LEAVE' }
  | { type: 'CANCEL' }

/** What the world answers. `at`: when, milliseconds since 1970 by the kit's clock. */
export type WorldEvent =
  /** The page is seen again, or the network is back: what is due is done now. */
  | { type: 'WAKE'; at?: number }
  /** The actor was restored: its timers are set anew. */
  | { type: 'REVIVE'; at?: number }
  | { type: 'BEGUN'; attempt: Attempt }
  /** Another tab began anew; what is counted there counts here. */
  | { type: 'MOVED'; attempt: Attempt; past: FlowPast }
  /** What was typed for the same bank in other flows of this user counts here too. */
  | { type: 'COUNTED'; logins: LoginCount }
  | { type: 'STOPPED'; issue: Issue<StopScenario>; at: number; ids?: KnownIds; steps?: readonly Step[] }
  | ({ type: 'READING.WORKING'; milestone: Milestone; pace: Pace } & Looked)
  | ({ type: 'READING.CHALLENGE'; challengeId: string; expiresAt: number | null } & Looked)
  | ({ type: 'READING.DEFERRED'; issue: Issue<DeferredScenario>; nextAt: number; until: number } & Looked)
  | ({ type: 'READING.CONNECTED'; issues: readonly Issue<PartialScenario>[] } & Looked)
  | { type: 'ANSWER.ACCEPTED' }
  /** It can be answered again; an answer that ended the attempt is a stop. */
  | { type: 'ANSWER.REFUSED'; issue: Issue<StopScenario> }
  /** The connection told which bank it is at. */
  | { type: 'IDENTIFIED'; institutionId: string }
  | { type: 'HINTS'; hints: readonly Hint[] }
  /** `found`: false where nobody can tell which bank it is, or nothing of it. */
  | {
      type: 'BANK'
      institutionId: string | null
      found: boolean
      health: Health
      connectable: boolean
      at: number
      /** Why nothing at all is known of it, where asking again would not help. */
      fault?: 'session' | 'ours' | null
      /** So often in a row nobody answered, and nothing is known of it yet. */
      failures?: number
    }

/** What every reading brings along. */
export interface Looked {
  at: number
  ids: KnownIds
  steps: readonly Step[]
}

export type ConnectionEvent = UserEvent | WorldEvent

/** What the host is told, once each. */
export type ConnectionEmitted =
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'login-accepted'; attempt: Attempt | null }
  | { type: 'action-required'; state: ConnectionState; issue: Issue<StopScenario | DeferredScenario> | null }
  | { type: 'connected'; connectionId: string | null; issues: readonly Issue<PartialScenario>[] }
  | { type: 'left' }
  | { type: 'cancelled' }

/** What views branch on first. `watching`: a look at the attempt may come at any time. */
export type ConnectionTag = 'busy' | 'needs-user' | 'waiting' | 'settled' | 'watching'

/** What the watching actor goes by. Plain ids: the closure behind `instance` holds everything else. */
export interface WatchInput {
  instance: string
  attempt: Attempt | null
  lookedAt: number | null
}

/** What an actor goes by that asks a bank's health: once, or until it is stopped. */
export interface BankInput extends KnownIds {
  instance: string
}
