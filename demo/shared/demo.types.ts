import type { Intent } from 'bank-connection-kit'
import type { NewsKind } from 'bank-connection-kit/server/follow'
import type { LoggedRequest } from '../../src/sandbox'

/** Which platform the app uses, and in which way: Basiq connects by a form in the app (2.1) or on its own page (3). */
export type Platform = 'basiq-2.1' | 'basiq-3' | 'stitch'

/** What the app has to know before it can show anything. */
export interface Session {
  /** Another one after the sandbox was reset: what a browser remembers of the world before is of no use. */
  userKey: string
  /** What the user is called. */
  name: string
  /** Where Basiq's API is; in this demo the sandbox. */
  apiUrl: string
  /** Where Stitch's pages are; in this demo the sandbox as well. */
  stitchUrl: string
  /** False once the app's own session has ended. */
  isSignedIn: boolean
}

/** A bank, as the app's own screens name it. */
export interface BankRow {
  id: string
  name: string
  logoUrl: string
}

export type Currency = 'AUD' | 'ZAR'

export interface AccountRow {
  id: string
  connectionId: string
  name: string
  number: string
  kind: string
  /** In cents; null where it could not be had. */
  balance: number | null
  currency: Currency
}

export interface TransactionRow {
  id: string
  connectionId: string
  description: string
  /** In cents; money spent is below zero. */
  amount: number
  currency: Currency
  postedAt: string
}

export interface ConnectionRow {
  id: string
  institutionId: string
  status: string
  lastUsed: string
}

/** All that the app knows of a user's money. */
export interface Money {
  connections: ConnectionRow[]
  accounts: AccountRow[]
  transactions: TransactionRow[]
}

/** The time of the simulated world. */
export interface WorldTime {
  now: number
  rate: number
}

/** A request that the sandbox answered; `by` tells the browser's from those of the app's server. */
export interface LogLine extends LoggedRequest {
  by: 'browser' | 'server'
  /** What is asked of an address that answers many questions. */
  about: string | null
}

/** What the app tells a user who had left. */
export interface Message {
  id: string
  platform: Platform
  news: NewsKind
  /** Milliseconds since 1970. */
  at: number
  heading: string
  body: string
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  isRead: boolean
}

/** A flow that the server goes on with, as the panel shows it. */
export interface FollowedFlow {
  id: string
  platform: Platform
  intent: Intent
  institutionId: string | null
  /** The number of the next step. */
  steps: number
  /** Milliseconds since 1970. */
  nextAt: number
}
