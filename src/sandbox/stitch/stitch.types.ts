/** Stitch docs: the scopes that a user may grant. */
export const userScopes = [
  'openid',
  'accounts',
  'balances',
  'transactions',
  'accountholders',
  'bankstatements',
  'pci_unsafe',
  'paymentinitiationrequest',
  'offline_access',
] as const

/** Stitch docs: the scopes of a client's own tokens. */
export const clientScopes = [
  'client_paymentrequest',
  'client_paymentauthorizationrequest',
  'client_bankaccountverification',
  'client_businesslookup',
  'client_refund',
  'client_disbursement',
  'client_cdv',
  'client_recurringpaymentconsentrequest',
  'client_imageupload',
] as const

export type StitchScope = (typeof userScopes)[number] | (typeof clientScopes)[number]

/** Stitch docs: what a token must be. */
export type StitchClaim = 'isClientToken' | 'isUserToken' | 'isTestUser'

export type StitchFeature = 'login' | 'financialData' | 'payments'
export type StitchFeatureStatus = 'operational' | 'degraded' | 'unavailable' | 'unsupported'

/** A field of the schema by its type and name, as in `BankAccount.currentBalance`. */
export type StitchField = `${string}.${string}`

/** How a field fails. */
export interface StitchFailure {
  /** Published or not. RESULT_PENDING and the two that ask for the user have a life of their own; see StitchRule. */
  readonly code: string
  /** Default: what the platform says, where that is published. */
  readonly message?: string
  /** Told as `extensions.reason`. */
  readonly reason?: string
  /** Further extensions, or others in place of the sandbox's own, as an unsafe `userInteractionUrl`; null takes one away. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** RESULT_PENDING: how long after the first question the result is there. Default: never. */
  readonly takesMs?: number
  /** `message` tells the code as a prefix of the message alone, without extensions, locations and path. Default `extensions`. */
  readonly told?: 'extensions' | 'message'
}

/**
 * Lets fields fail. Errors strike `times` requests (default: until the rule is taken away) after the first `skip`. RESULT_PENDING
 * strikes until its time has passed, for each operation anew. REAUTHORIZATION_REQUIRED and USER_INTERACTION_REQUIRED strike until
 * the user has completed `times` interactions (default 1).
 */
export interface StitchRule {
  readonly field: StitchField | readonly StitchField[]
  readonly failure: StitchFailure
  /** Default: every link. */
  readonly linkId?: string
  /** Default: every bank. */
  readonly bankId?: string
  /** Which of a link's accounts, from 0. Default: every one. */
  readonly account?: number
  /** Which page of transactions, from 1. Default: every one. */
  readonly page?: number
  readonly skip?: number
  readonly times?: number
  /** Strikes only once the link's token has been refreshed. Stitch docs: a refresh opens a new session at the bank. */
  readonly afterRefresh?: boolean
}
