import type { StepError } from './basiq.types'

/**
 * Why steps fail, in Basiq's own words if they are published. One code stands for several causes: only the text tells a wrong
 * password from a locked account. The titles of `notice` and `unavailable` are not published; these are ours.
 */
export const stepErrors = {
  /** Basiq docs, "Connection retry mechanism": told of a step that is pending. */
  queued: {
    code: 'temporary-unavailable-queued',
    title: 'Institution temporary unavailable, retry pending',
    detail: '3rd party service temporary unavailable. Job queued, retry in 2 hours.',
  },
  attemptsLeft: {
    code: 'invalid-credentials',
    title: 'Cannot login to target institution, check credentials.',
    detail: 'Your password is incorrect. You have 2 attempts left before your account is locked.',
  },
  credentials: {
    code: 'invalid-credentials',
    title: 'Cannot login to target institution, check credentials.',
    detail: 'Cannot login to target institution using supplied credentials. Please check credentials and try again.',
  },
  usernameOrPassword: {
    code: 'invalid-credentials',
    title: 'Cannot login to target institution: invalid username or password.',
    detail: 'Cannot login to target institution: invalid username or password. Please check credentials and try again.',
  },
  locked: {
    code: 'invalid-credentials',
    title: 'Cannot login to target institution: this account is locked.',
    detail: 'Cannot login to target institution: this account is locked. Please contact institution directly.',
  },
  lockedInSandbox: {
    code: 'invalid-credentials',
    title: 'Cannot login to target institution, check credentials.',
    detail: 'Account is locked',
  },
  mfaUnsupported: {
    code: 'invalid-credentials',
    title: 'Cannot login to target institution: multi-factor authentication is not supported.',
    detail:
      'Cannot login to target institution: multi-factor authentication is not supported. Please check if multi-factor authentication is enabled on login.',
  },
  notice: {
    code: 'account-not-accessible-requires-user-action',
    title: 'Account not accessible, user action required.',
    detail: 'An action is required from end-user before account details can be returned.',
  },
  unavailable: {
    code: 'service-unavailable',
    title: 'Service unavailable.',
    detail: 'Service is currently unavailable. Please try again later.',
  },
  declined: { code: 'authorization-failed', title: 'Authorization failed', detail: 'access_denied' },
} satisfies Record<string, StepError>

/** Codes that only the schema or an event names, without a published text. */
export const bareCodes = [
  'maintenance',
  'maintenance-error',
  'temporary-unavailable',
  'system-unavailable',
  'institution-not-available',
  'connector-error',
  'institution-not-found',
  'institution-disabled',
  'invalid-connection',
  'invalid-username-or-password',
  'locked-account',
  'multifactor-required',
  'user-action-required',
  'job-timed-out',
  'unknown-error',
  'missing-bank-data',
] as const

/** An error for a code without published text. */
export function bareError(code: string): StepError {
  const words = code.replaceAll('-', ' ')
  return { code, title: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, detail: '' }
}

/** The errors of unreadable statements. The name of the uploaded file selects the row. */
export const statementErrors: readonly StepError[] = [
  {
    code: 'bank-statement-new-product',
    title: 'New product requires config.',
    detail: 'Unable to recognise statement product name.',
  },
  {
    code: 'bank-statement-parsing-error',
    title: 'Unable to parse statement.',
    detail: 'Error parsing statement due to new statement layout for this product.',
  },
  {
    code: 'bank-statement-not-supported',
    title: 'Statement not supported.',
    detail: 'Statement is not currently supported for this institution - check statement uploaded against correct bank.',
  },
  {
    code: 'bank-statement-invalid',
    title: 'Invalid bank statement.',
    detail: 'File uploaded is not an official PDF bank statement.',
  },
  ...[
    'missing-required-field',
    'missing-required-field-value',
    'invalid-field-value',
    'invalid-csv-row',
    'row-count-exceeded',
    'account-data-differs',
    'empty-file',
    'txn-after-last-updated-date',
  ].map(bareError),
]
