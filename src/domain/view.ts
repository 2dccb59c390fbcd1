import type { Can } from './actions'
import type { EntryMethod } from './aggregator'
import type { Challenge, ChallengeRequest } from './challenge'
import type { LoginField, MfaHabit } from './institution'
import type { Issue, SupportReference } from './issue'
import type { Intent } from './request'
import type { DeferredScenario, PartialScenario, StopScenario, StopState } from './scenario'
import type { Activity, Turn } from './turn'

/** The states of the machine, by their public names. */
export type ConnectionState = 'idle' | 'starting' | 'verifying' | 'needs-mfa' | 'polling' | StopState | 'left' | 'cancelled'

/**
 * Something that is true beside the state, and never a state of its own.
 * `slow`: the bank usually takes less time. `queued-behind`: other work for this login goes first. `joined`: the kit follows work
 * that was already running. `offline`: the device has no network. `unreachable`: the platform does not answer.
 * `rate-limited`: the platform asked for a pause. `bank-down`: the bank is down for everybody. `no-storage`: the browser keeps nothing,
 * so the user’s return from the platform’s page will not be recognised.
 */
export type Hint = 'slow' | 'queued-behind' | 'joined' | 'offline' | 'unreachable' | 'rate-limited' | 'bank-down' | 'no-storage'

export const HINTS: readonly Hint[] = [
  'no-storage',
  'offline',
  'unreachable',
  'rate-limited',
  'bank-down',
  'queued-behind',
  'joined',
  'slow',
]

/** The subject of a stop on the journey. `other` is a step with an unlisted title. */
export type JourneyKey = 'sign-in' | 'code' | 'accounts' | 'transactions' | 'statements' | 'report' | 'result' | 'other'

/** One stop of the journey from login to done. */
export interface JourneyStep {
  key: JourneyKey
  /** `waiting`: time has to pass. `broken`: the work ended here, and somebody has to act. */
  status: 'upcoming' | 'now' | 'waiting' | 'broken' | 'done'
  /** When this stop became the current one, in milliseconds since 1970; null unless the status is `now`. */
  since: number | null
  /** The average duration at this bank, in milliseconds; null if it is not published, because progress is never made up. */
  expectedMs: number | null
}

/** The bank, as far as a screen may name it. */
export interface ViewInstitution {
  id: string
  /** The bank's name: plain text from outside, so draw it in its own `<bdi>`. */
  name: string
  /** https only. It may fail to load. */
  logoUrl: string | null
  /** The bank's page for a new password; https only. */
  passwordResetUrl: string | null
}

/** What every screen may use. */
export interface ViewBase {
  intent: Intent
  activity: Activity
  /** Null: nothing is awaited, and nothing can be done here. */
  turn: Turn | null
  /** The attempt is being looked at, so a hint may come and go at any time. */
  watching: boolean
  institution: ViewInstitution | null
  /** The platform's name, as the page shows it that `authorize` opens; null if the adapter does not tell it. */
  platform: string | null
  journey: readonly JourneyStep[]
  hints: readonly Hint[]
  can: Can
  /** How `retry` goes on: by the form, the platform's page (`redirect`) or a call; null if it cannot be done. */
  retryBy: EntryMethod | null
  reference: SupportReference
}

/** Why an answer to a challenge failed, as far as this page has seen it. */
export type MfaFault = 'late' | 'wrong' | 'wrong-or-late'

/**
 * Everything that a screen draws: one member for each state of the machine, derived purely from its snapshot and the last
 * reading.
 */
export type View = ViewBase &
  (
    | { state: 'idle' }
    | { state: 'starting' }
    /** `queued`: nothing has started yet, so the screen does not say "stay here". */
    | { state: 'verifying'; queued: boolean }
    | {
        state: 'needs-mfa'
        /** `requesting`: the bank is being asked for something else than to take an answer. */
        stage: 'asking' | 'checking' | 'requesting'
        /** Null while it is being fetched again. */
        challenge: Challenge | null
        lapsed: boolean
        /** The last answer was not accepted, and the user can answer again. */
        refused: boolean
        /** The last answer may not have arrived, and the user can send it again. */
        unsent: boolean
        /** What the user last asked the bank for instead of answering; null if nothing. */
        requested: ChallengeRequest | null
      }
    /** `answering`: the platform prepares a result, without steps. `batch`: that can take two hours. */
    | { state: 'polling'; answering: boolean; batch: boolean }
    | {
        state: 'needs-credentials'
        /** `form`: drawn here. `redirect`: the platform has the form; the button goes there. Null: no login can be given from here. */
        way: 'form' | 'redirect' | null
        /** Null if nothing went wrong and the screen asks for the first time. */
        issue: Issue<StopScenario> | null
        /** Null while the bank's form is not known. */
        fields: readonly LoginField[] | null
        /** Values that are not secret, by field name, so that nobody types them twice. */
        remembered: Readonly<Record<string, string>>
        /** One more rejection may lock the login at the bank. */
        mayLock: boolean
        /** When the form opens again, in milliseconds since 1970; null if it is open. It closes to protect the login from a lock. */
        opensAt: number | null
        /** The bank works, but not well. */
        degraded: boolean
        mfa: MfaHabit
      }
    /** `inWindow`: the platform's page is open in a popup. */
    | {
        state: 'needs-authorization'
        stage: 'asking' | 'away' | 'checking'
        inWindow: boolean
        issue: Issue<StopScenario> | null
      }
    | { state: 'needs-bank-action'; issue: Issue<StopScenario> }
    | { state: 'needs-retry'; issue: Issue<StopScenario>; retryAt: number | null; mfaFault: MfaFault | null }
    | { state: 'needs-sign-in'; issue: Issue<StopScenario> }
    | {
        state: 'outage-wait'
        stage: 'asking-bank' | 'cooldown' | 'bank-down' | 'queued'
        issue: Issue<StopScenario | DeferredScenario>
        /** When something happens next, in milliseconds since 1970; null if that is not known. */
        nextAt: number | null
        /** When the aggregator gives up, in milliseconds since 1970; null if it does not try by itself. */
        until: number | null
        /** The wait is over, and the user may continue. */
        over: boolean
        /** The kit continues by itself at `nextAt`. */
        unattended: boolean
        /** The bank has been down for so long that the screen also offers support. */
        longDown: boolean
      }
    | { state: 'needs-support'; issue: Issue<StopScenario>; tries: number }
    | { state: 'unsupported'; issue: Issue<StopScenario> }
    /** `already`: the bank had been connected before. */
    | { state: 'connected'; issues: readonly Issue<PartialScenario>[]; already: boolean }
    | { state: 'left' }
    | { state: 'cancelled' }
  )

/** The member of {@link View} of one state. */
export type ViewOf<S extends ConnectionState> = Extract<View, { state: S }>
