import type { Intent } from './request'

/** One input of a bank's login form, as the aggregator describes it. */
export interface LoginField {
  /** The name under which the aggregator expects the value. */
  name: string
  /** The bank's own caption ("Member number"); plain text. */
  label: string
  /** Secret values are masked, never kept, and cleared after a submit. */
  secret: boolean
  optional: boolean
  /** After which requests the field is asked for: an update may not take the user name again. */
  intents: readonly Intent[]
}

/** How the bank does right now. `degraded` warns and lets through; `down` stops. */
export type Health = 'operational' | 'degraded' | 'down' | 'unknown'

/** Whether the bank asks for more than the login. */
export type MfaHabit = 'never' | 'sometimes' | 'always' | 'unknown'

/** Average durations at one bank, in milliseconds. */
export interface ExpectedDurations {
  /** By step title, for the steps that are seen. */
  steps: Readonly<Record<string, number>>
  /** The whole, with phases that no step shows. */
  totalMs: number
}

/** What is known of a bank before and while it is being connected. */
export interface Institution {
  id: string
  name: string
  /** An https URL, or null. */
  logoUrl: string | null
  loginFields: readonly LoginField[]
  expected: ExpectedDurations | null
  /** False: the aggregator knows the bank but cannot connect it, or does not know it. */
  connectable: boolean
  health: Health
  mfa: MfaHabit
  /** Where the bank lets people set a new password; https, or null. */
  passwordResetUrl: string | null
}
