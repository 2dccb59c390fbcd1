import type { Clock } from '../../domain/clock'
import type { Random } from '../random'
import type { StitchBank } from './banks.table'
import type { StitchSettings } from './settings'
import type { StitchField, StitchRule } from './stitch.types'

export type InteractionStatus = 'pending' | 'complete' | 'failed'

/** What a bank asks its customer to do. */
export interface Interaction {
  readonly id: string
  /** As the path of its page says it. */
  readonly kind: 'authorization' | 'payment-request'
  readonly linkId: string
  readonly createdAt: number
  /** The code to type. */
  readonly otp: string
  status: InteractionStatus
}

/** A rule and what has come of it. */
export interface LiveRule {
  readonly rule: StitchRule
  /** How many requests it has looked at. */
  seen: number
  /** How many interactions have been completed for it. */
  completed: number
  interaction: Interaction | null
  /** When each operation was first asked; see RESULT_PENDING. */
  readonly askedAt: Map<string, number>
}

/** What one user has allowed this app to see at one bank. */
export interface Link {
  readonly id: string
  readonly bankId: string
  readonly login: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly rules: LiveRule[]
  refreshedAt: number | null
  /** Once it has ended, no refresh token is good any more. */
  endedAt: number | null
}

export interface StitchToken {
  readonly value: string
  readonly kind: 'user' | 'client'
  readonly linkId: string | null
  readonly scopes: readonly string[]
  expiresAt: number
}

export interface RefreshToken {
  readonly value: string
  readonly linkId: string
  expiresAt: number
  used: boolean
}

/** One answered operation, without anything secret. */
export interface StitchOperation {
  readonly at: number
  /** The operation's name, or the first field that it asks for. */
  readonly name: string
  /** Codes of the errors that were answered. */
  readonly codes: readonly string[]
}

/** Where in the schema, and at whose data, a field is about to be read. */
export interface Place {
  readonly field: StitchField
  readonly link: Link | null
  readonly bankId: string | null
  readonly account: number | null
  readonly page: number | null
}

/** A bank, and since when it is as it is. */
export interface BankNow extends StitchBank {
  readonly since: number
}

/** All that the platform and its banks remember. */
export interface StitchWorld {
  readonly clock: Clock
  readonly random: Random
  settings: StitchSettings
  readonly banks: Map<string, BankNow>
  readonly links: Map<string, Link>
  readonly tokens: Map<string, StitchToken>
  readonly refreshTokens: Map<string, RefreshToken>
  readonly interactions: Map<string, Interaction>
  /** Rules for everybody; those of a login stand in its link. */
  readonly rules: LiveRule[]
  /** Rules by account number that is verified. */
  readonly numberRules: Map<string, LiveRule[]>
  /** When each verification was first asked for. */
  readonly verifications: Map<string, number>
  readonly operations: StitchOperation[]
  /** Ids of payments that were made, to show that nothing is paid twice. */
  readonly payments: string[]
}
