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

/** Stitch docs: the scopes of those who run several clients. No token of the sandbox has one. */
export const tenantScopes = ['tenant_clientcreate', 'tenant_paymentrequestcreate', 'tenant_subscriptioncreate'] as const

export type StitchScope = (typeof userScopes)[number] | (typeof clientScopes)[number]

/** Stitch docs: the possible claims of a token. */
export type StitchClaim = 'isClientToken' | 'isUserToken' | 'isTestUser'

export type StitchFeature = 'login' | 'financialData' | 'payments'
export type StitchFeatureStatus = 'operational' | 'degraded' | 'unavailable' | 'unsupported'

/** A field of the schema by its type and name, such as `BankAccount.currentBalance`. */
export type StitchField = `${string}.${string}`

/** How a field fails. */
export interface StitchFailure {
  /** Any code. RESULT_PENDING and the two that need the user follow rules of their own; see StitchRule. */
  readonly code: string
  /** @default the platform's text, if it is published */
  readonly message?: string
  /** Sent as `extensions.reason`. */
  readonly reason?: string
  /** More extensions, or replacements of the sandbox's own, such as an unsafe `userInteractionUrl`; null removes one. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /**
   * RESULT_PENDING: how long after the first request the result is there, in milliseconds.
   * @default never
   */
  readonly takesMs?: number
  /**
   * `message` puts the code at the start of the message, without extensions, locations and path.
   * @default 'extensions'
   */
  readonly told?: 'extensions' | 'message'
}

/**
 * Lets fields fail. Errors affect `times` requests (default: until the rule is removed) after the first `skip`. RESULT_PENDING
 * lasts until its time has passed, for each operation separately. REAUTHORIZATION_REQUIRED and USER_INTERACTION_REQUIRED last until
 * the user has completed `times` interactions (default 1).
 */
export interface StitchRule {
  readonly field: StitchField | readonly StitchField[]
  readonly failure: StitchFailure
  /** @default every link */
  readonly linkId?: string
  /** @default every bank */
  readonly bankId?: string
  /**
   * The index of a link's account, from 0.
   * @default every account
   */
  readonly account?: number
  /**
   * The page of transactions, from 1.
   * @default every page
   */
  readonly page?: number
  readonly skip?: number
  readonly times?: number
  /** Applies only once the link's token has been refreshed. Stitch docs: a refresh opens a new session at the bank. */
  readonly afterRefresh?: boolean
}

/** What can be chosen to happen: by a login, or by the number of an account. */
export interface RuledScenario {
  readonly name: string
  /** The first code that it leads to; null if there is none. */
  readonly code: string | null
  readonly reason?: string
  readonly happens: string
  readonly rules: readonly StitchRule[]
}
