import type { Clock } from '../../domain/clock'
import type { Random } from '../random'
import type { StitchBank } from './banks.table'
import type { StitchSettings } from './settings'
import type { StitchField, StitchRule } from './stitch.types'

export type InteractionStatus = 'pending' | 'complete' | 'failed'

/** A task of a bank for its customer. */
export interface Interaction {
  readonly id: string
  /** The kind in the path of its page. */
  readonly kind: 'authorization' | 'payment-request'
  readonly linkId: string
  readonly createdAt: number
  /** The code to type. */
  readonly otp: string
  status: InteractionStatus
}

/** A rule with its counts. */
export interface LiveRule {
  readonly rule: StitchRule
  /** The number of requests that the rule has seen. */
  seen: number
  /** The number of interactions that were completed for the rule. */
  completed: number
  interaction: Interaction | null
  /** When each operation was first sent; see RESULT_PENDING. */
  readonly askedAt: Map<string, number>
}

/** A user's permission for this app at one bank. */
export interface Link {
  readonly id: string
  readonly bankId: string
  readonly login: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly rules: LiveRule[]
  refreshedAt: number | null
  /** Once the link has ended, its refresh tokens no longer work. */
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
  /** The operation's name, or its first field. */
  readonly name: string
  /** The codes of the errors in the answer. */
  readonly codes: readonly string[]
}

/** The field that is about to be read, and whose data it is. */
export interface Place {
  readonly field: StitchField
  readonly link: Link | null
  readonly bankId: string | null
  readonly account: number | null
  readonly page: number | null
}

/** A bank with its current status and since when it has it. */
export interface BankNow extends StitchBank {
  readonly since: number
}

/** Everything that the platform and its banks remember. */
export interface StitchWorld {
  readonly clock: Clock
  readonly random: Random
  settings: StitchSettings
  readonly banks: Map<string, BankNow>
  readonly links: Map<string, Link>
  readonly tokens: Map<string, StitchToken>
  readonly refreshTokens: Map<string, RefreshToken>
  readonly interactions: Map<string, Interaction>
  /** Rules for everybody. Those of a login are in its link. */
  readonly rules: LiveRule[]
  /** Rules by account number. */
  readonly numberRules: Map<string, LiveRule[]>
  /** When each verification was first requested. */
  readonly verifications: Map<string, number>
  readonly operations: StitchOperation[]
  /** Ids of payments that were made, to show that nothing is paid twice. */
  readonly payments: string[]
}
