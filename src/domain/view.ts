import type { Can } from './actions'
import type { Challenge } from './challenge'
import type { LoginField, MfaHabit } from './institution'
import type { Issue, SupportReference } from './issue'
import type { Intent } from './request'
import type { DeferredScenario, PartialScenario, StopScenario } from './scenario'

/** The states of the machine, by their public names. */
export type ConnectionState =
  | 'idle'
  | 'starting'
  | 'verifying'
  | 'needs-mfa'
  | 'polling'
  | 'needs-credentials'
  | 'needs-authorization'
  | 'needs-bank-action'
  | 'needs-retry'
  | 'needs-sign-in'
  | 'outage-wait'
  | 'needs-support'
  | 'unsupported'
  | 'connected'
  | 'left'
  | 'cancelled'

/**
 * Something true beside the state, never a state of its own.
 * `slow`: longer than this bank usually takes. `queued-behind`: other work for this login goes first. `joined`: work that was
 * already under way is being followed. `offline`: this device has no network. `unreachable`: the platform does not answer.
 * `rate-limited`: the platform asked for a pause. `bank-down`: the bank is known to be down for everybody.
 */
export type Hint = 'slow' | 'queued-behind' | 'joined' | 'offline' | 'unreachable' | 'rate-limited' | 'bank-down'

export const HINTS: readonly Hint[] = ['offline', 'unreachable', 'rate-limited', 'bank-down', 'queued-behind', 'joined', 'slow']

/** What a stop on the journey is about; `other` is a step whose title the kit does not know. */
export type JourneyKey = 'sign-in' | 'code' | 'accounts' | 'transactions' | 'statements' | 'report' | 'result' | 'other'

/** One stop of the journey from login to done. */
export interface JourneyStep {
  key: JourneyKey
  /** `waiting`: time has to pass. `broken`: it ended here and somebody has to act. */
  status: 'upcoming' | 'now' | 'waiting' | 'broken' | 'done'
  /** When this stop became the current one, milliseconds since 1970; null unless `now`. */
  since: number | null
  /** How long it takes on average at this bank, milliseconds; null where nobody publishes it: no progress is made up. */
  expectedMs: number | null
}

/** The bank as a screen may name it; null parts where neither the platform nor the host told. */
export interface ViewInstitution {
  id: string
  /** The bank's name as outside text: plain, in its own `<bdi>`. */
  name: string
  /** https only; may fail to load. */
  logoUrl: string | null
  /** Where the bank lets people set a new password; https only. */
  passwordResetUrl: string | null
}

/** What every screen may use. */
export interface ViewBase {
  intent: Intent
  institution: ViewInstitution | null
  journey: readonly JourneyStep[]
  hints: readonly Hint[]
  can: Can
  reference: SupportReference
}

/** What was wrong with an answer to a challenge: only what this page has seen is said. */
export type MfaFault = 'late' | 'wrong' | 'wrong-or-late'

/**
 * All that a component draws from: one member for each state of the machine, derived purely from its snapshot and the last
 * reading.
 */
export type View = ViewBase &
  (
    | { state: 'idle' }
    | { state: 'starting' }
    /** `queued`: nothing has started yet, so "stay here" is not said. */
    | { state: 'verifying'; queued: boolean }
    | {
        state: 'needs-mfa'
        stage: 'asking' | 'checking'
        /** Null while it is being fetched anew. */
        challenge: Challenge | null
        lapsed: boolean
        /** The last answer was not accepted, and can be given again. */
        refused: boolean
        /** The last answer may not have got through, and can be sent again. */
        unsent: boolean
      }
    /** `answering`: results are being prepared, without steps; `batch`: that can take two hours. */
    | { state: 'polling'; answering: boolean; batch: boolean }
    | {
        state: 'needs-credentials'
        /** `form`: drawn here. `redirect`: the platform has the form; the button goes there. */
        way: 'form' | 'redirect'
        /** Null: nothing went wrong, the screen asks for the first time. */
        issue: Issue<StopScenario> | null
        /** Null while the bank's form is not known yet. */
        fields: readonly LoginField[] | null
        /** Non-secret values by field name, so that nobody types them twice. */
        remembered: Readonly<Record<string, string>>
        /** One more rejected try may lock the login at the bank. */
        mayLock: boolean
        /** The form opens again at this time (milliseconds since 1970), to protect the login from a lock; null: open. */
        opensAt: number | null
        /** The bank works, but not well. */
        degraded: boolean
        mfa: MfaHabit
      }
    /** `inWindow`: the platform's page is open in a window of its own, beside this one. */
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
        /** When something happens next, milliseconds since 1970; null where that is not known. */
        nextAt: number | null
        /** When the aggregator gives up, milliseconds since 1970. */
        until: number | null
        /** The wait is over and the user may go on. */
        over: boolean
        /** The kit goes on by itself at `nextAt`. */
        unattended: boolean
        /** Down for so long that support is offered beside the wait. */
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
