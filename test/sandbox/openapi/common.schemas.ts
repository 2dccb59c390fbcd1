import { list, object, one, text, whole, type Schema } from './schema'

/** The schemas in small that both of Basiq's documents have. */
const error = (code: Schema, more: Readonly<Record<string, Schema>> = {}): Schema =>
  object({
    type: one('list'),
    correlationId: text,
    data: list(object({ type: text, code, 'title?': text, 'detail?': text, ...more })),
  })

const source = object({ 'parameter?': text, 'pointer?': text })

export const self = object({ self: text })

const INVALID = ['parameter-not-supplied', 'parameter-not-valid', 'unsupported-accept', 'invalid-content']

/** The bodies of HTTP errors, by status. `invalid` and `unauthorized` are the codes that a version adds. */
export const errors = (added: { invalid: readonly string[]; unauthorized: readonly string[] }) => ({
  400: error(one(...INVALID, ...added.invalid), { 'source?': source }),
  401: error(one('unauthorized-access', ...added.unauthorized)),
  403: error(one('forbidden-access', 'no-production-access', 'access-denied'), { source }),
  404: error(one('resource-not-found')),
  410: error(one('resource-no-longer-available')),
  415: error(one('unsupported-content-type')),
  500: error(one('internal-server-error')),
  503: error(text),
})

export const token = object({ access_token: text, expires_in: whole, token_type: text })

export const jobReference = object({ type: one('job'), id: text, links: self })
export const jobReferences = object({ type: one('list'), data: list(jobReference) })

const reference = object({ type: text, id: text, links: self })
const references = object({ type: one('list'), count: whole, data: list(reference) })

export const userParts = {
  type: one('user'),
  id: text,
  email: { type: 'string', pattern: '@' },
  mobile: text,
}

export const wholeUserParts = {
  ...userParts,
  name: text,
  accounts: references,
  connections: references,
  links: object({ self: text, 'auth_link?': text, accounts: text, connections: text, transactions: text }),
}

export const authLink = object({
  type: one('auth_link'),
  id: text,
  userId: text,
  mobile: text,
  expiresAt: text,
  links: object({ self: text, public: text }),
})

/** The references from a job's or connection's institution. */
export const institutionReference = object({ type: one('institution'), id: text, links: self })

export const connectionLinks = object({ self: text, user: text, 'accounts?': text, 'transactions?': text })
export const connectionsLinks = object({ self: text, institution: text, 'accounts?': text, 'transactions?': text })

const duration = whole
export const stats = object({
  'averageDurationMs?': object({
    'verifyCredentials?': duration,
    'retrieveAccounts?': duration,
    'retrieveTransactions?': duration,
    'retrieveMeta?': duration,
    'total?': duration,
  }),
})

export const logo = object({
  type: one('image'),
  'colors?': object({ 'primary?': text }),
  links: object({ full: text, square: text }),
})

export const AUTHORIZATIONS = ['user', 'token', 'other', 'user-mfa', 'user-mfa-intermittent']
export const TIERS = ['1', '2', '3', '4']
export const INSTITUTION_TYPES = [
  'Bank',
  'Bank (Foreign)',
  'Test Bank',
  'Credit Union',
  'Financial Services',
  'Superannuation',
  'Building Society',
  'Government',
]

/** The connectors of version 3, which version 2.1 lists too. */
export const connector = object({
  type: one('connector'),
  id: text,
  method: one('web', 'openbanking', 'csv', 'pdf'),
  stage: text,
  status: text,
  scopes: list(text),
  institution: object({
    type: one(...INSTITUTION_TYPES),
    name: text,
    shortName: text,
    tier: one(...TIERS),
    country: text,
    logo,
  }),
  authorization: object({
    type: one(...AUTHORIZATIONS),
    'meta?': object({
      'login_id_caption?': text,
      'password_caption?': text,
      'secondary_login_id_caption?': text,
      'security_code_caption?': text,
      'forgotten_password_url?': text,
    }),
  }),
  stats,
  'links?': self,
})
export const connectors = object({ type: one('list'), totalCount: whole, data: list(connector), links: self })

/** The codes of a step that version 2.1 enumerates, and version 3 in its list of jobs. */
export const STEP_CODES = [
  'user-action-required',
  'system-unavailable',
  'maintenance',
  'connector-error',
  'institution-not-found',
  'institution-not-available',
  'institution-disabled',
  'missing-required-field',
  'missing-required-field-value',
  'invalid-field-value',
  'invalid-csv-row',
  'row-count-exceeded',
  'account-data-differs',
  'empty-file',
  'bank-statement-invalid',
  'bank-statement-new-product',
  'bank-statement-parsing-error',
  'bank-statement-not-supported',
  'txn-after-last-updated-date',
  'invalid-connection',
  'unknown-error',
  'job-timed-out',
]
export const STEP_STATUSES = ['pending', 'in-progress', 'success', 'failed']
export const STEP_TITLES = ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions', 'retrieve-statements']
