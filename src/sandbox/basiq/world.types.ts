import type { Scope, Version } from './basiq.types'

export interface Token {
  readonly value: string
  readonly scope: Scope
  readonly userId: string | null
  readonly version: Version
  readonly issuedAt: number
  expiresAt: number
}

export interface User {
  readonly id: string
  readonly email: string | null
  readonly mobile: string | null
  /** Empty if it was not given. */
  readonly firstName: string
  readonly lastName: string
  readonly createdAt: number
}

export interface Connection {
  readonly id: string
  readonly userId: string
  /** Key of the connector; see `bankKey`. */
  readonly bankKey: string
  readonly loginId: string
  readonly version: Version
  readonly createdAt: number
  /** The password that Basiq has stored. */
  password: string
  /** The password that the bank accepts, if it differs from the login's row. */
  bankPassword: string | null
  /** When the bank's consent ends; open banking only. */
  expiresAt: number | null
  deletedAt: number | null
  /** In the order of their start. */
  readonly jobIds: string[]
  /** When refreshes began, for the daily limit of open banking. */
  readonly refreshedAt: number[]
}

export interface Consent {
  readonly id: string
  readonly userId: string
  readonly createdAt: number
  expiresAt: number
  revokedAt: number | null
}

export interface AuthLink {
  readonly id: string
  readonly userId: string
  readonly mobile: string | null
  readonly expiresAt: number
}
