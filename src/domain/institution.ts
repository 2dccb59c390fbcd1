import type { Intent } from './request'

/** One input of a bank's login form, as the aggregator describes it. */
export interface LoginField {
  /** The name that the aggregator expects the value under. */
  name: string
  /** The bank's own caption ("Member number"); plain text. */
  label: string
  /** Secret values are masked, never kept, and cleared after a submit. */
  secret: boolean
  optional: boolean
  /** The intents that need the field: an update may not need the user name again. */
  intents: readonly Intent[]
}

/** The bank's current health. `degraded` is a warning; `down` stops a first connection. */
export type Health = 'operational' | 'degraded' | 'down' | 'unknown'

/** Whether the bank asks for more than the login. */
export type MfaHabit = 'never' | 'sometimes' | 'always' | 'unknown'

/** Average durations at one bank, in milliseconds. */
export interface ExpectedDurations {
  /** By step title, for the visible steps. */
  steps: Readonly<Record<string, number>>
  /** The total, including phases without a step. */
  totalMs: number
  /** The part of the total until the bank has accepted the login. @default 0 */
  loginMs?: number | undefined
}

/** The facts about a bank before and during a connection. */
export interface Institution {
  id: string
  name: string
  /** An https URL, or null. */
  logoUrl: string | null
  loginFields: readonly LoginField[]
  expected: ExpectedDurations | null
  /** False if the aggregator cannot connect the bank, or does not know it. */
  connectable: boolean
  health: Health
  mfa: MfaHabit
  /** The bank's page for a new password: https, or null. */
  passwordResetUrl: string | null
}
