import type { Intent, MfaScript, Quirk, StepError, Version } from './basiq.types'

/** How a phase ends by itself. */
export type PhaseEnd =
  | { kind: 'success' }
  | { kind: 'failure'; error: StepError | null }
  | { kind: 'challenge'; script: MfaScript }
  | { kind: 'skip' }
  | { kind: 'never' }

/** One phase of a job's work. Without a title it takes time but is not a step. */
export interface Phase {
  title: string | null
  ms: number
  end: PhaseEnd
}

/** The decisions about a job when it begins. Everything else follows from the clock. */
export interface JobPlan {
  phases: readonly Phase[]
  /** The bank is down at this step for the first `runs` runs. */
  outage: { runs: number; step: string } | null
}

/** The answer to a job's MFA challenge. */
export interface MfaAnswer {
  at: number
  right: boolean
  /** False if the call itself was refused, so that no check follows. */
  checked: boolean
}

/** The challenge that a job shows: the other way, once the user has asked for it. */
export const shownScript = ({ asked }: Pick<Job, 'asked'>, script: MfaScript): MfaScript =>
  asked?.anotherWay === true ? (script.another ?? script) : script

export interface Job {
  readonly id: string
  readonly userId: string
  readonly kind: 'connection' | 'statement' | 'report'
  readonly intent: Intent
  readonly version: Version
  readonly connectionId: string | null
  readonly institutionId: string
  /** Key of the connector; see `bankKey`. */
  readonly bankKey: string | null
  readonly createdAt: number
  /** When the work begins: `createdAt`, or six minutes later for a paused duplicate. */
  readonly startAt: number
  readonly plan: JobPlan
  /** Whether an outage is retried every two hours for seven days. */
  readonly queued: boolean
  readonly quirks: readonly Quirk[]
  answer: MfaAnswer | null
  /** When the bank last sent its challenge again, or turned to another way. */
  asked: { at: number; anotherWay: boolean } | null
  /** When a newer job for the same connection replaced it. A queue ends then. */
  supersededAt: number | null
}
