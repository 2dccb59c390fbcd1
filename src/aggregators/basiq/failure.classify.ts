import type { Intent, StopScenario } from '../../domain'
import { rejectionOf, warnsOfLock, type Rejection } from './rejection.classify'
import type { WireStep } from './wire.types'

/** `credentials` depends on the text and on the intent. All other causes depend on the code alone. */
type Cause = StopScenario | 'credentials'

/** The only code after which Basiq may try again by itself. Its aliases never mean that. */
export const QUEUED_CODE = 'service-unavailable'

/**
 * The meaning of a failed step's code. The set is open (Basiq docs, "Errors": errors that come from a bank are not a fixed list).
 * Sources: Basiq docs, "Handling jobs" and "Error codes"; the reasons of the event `connection.invalidated`; the API schema.
 */
const CAUSES: Readonly<Record<string, Cause>> = {
  'invalid-credentials': 'credentials',
  'invalid-username-or-password': 'credentials',
  'invalid-connection': 'credentials-changed',
  'locked-account': 'login-locked',
  'multifactor-required': 'mfa-unsupported',
  'multi-factor-required': 'mfa-unsupported',
  'multi-factor-authentication': 'mfa-unsupported',
  'multi-factor-authentication-required': 'mfa-unsupported',
  'multifactor-authentication': 'mfa-unsupported',
  'mfa-required': 'mfa-unsupported',
  'account-not-accessible-requires-user-action': 'bank-notice',
  'user-action-required': 'bank-notice',
  'authorization-failed': 'authorization-declined',
  'job-timed-out': 'attempt-timed-out',
  [QUEUED_CODE]: 'bank-outage',
  maintenance: 'bank-outage',
  'maintenance-error': 'bank-outage',
  'temporary-unavailable': 'bank-outage',
  'system-unavailable': 'bank-outage',
  'institution-not-available': 'bank-outage',
  'connector-error': 'bank-outage',
  // Basiq's words for it are "currently disabled".
  'institution-disabled': 'bank-outage',
  'institution-not-found': 'bank-unsupported',
  'institution-not-supported': 'bank-unsupported',
  'missing-required-field': 'statement-rejected',
  'missing-required-field-value': 'statement-rejected',
  'invalid-field-value': 'statement-rejected',
  'invalid-csv-row': 'statement-rejected',
  'row-count-exceeded': 'statement-rejected',
  'account-data-differs': 'statement-rejected',
  'empty-file': 'statement-rejected',
  'txn-after-last-updated-date': 'statement-rejected',
}

/** Basiq says that it tries again, on a step that has not failed (Basiq docs, "Upgrading to v2.1", "Connection retry mechanism"). */
const SAYS_QUEUED = /-queued$/

/**
 * What a step's result says, whatever its status: the code of a step that is still open counts too. `queued`: Basiq tries again by
 * itself. Null: the result says nothing.
 */
export function newsOf({ status, result }: WireStep): 'failed' | 'queued' | null {
  if (status === 'success' || status === 'skipped') return null
  const code = result?.code ?? null
  if (code !== null && SAYS_QUEUED.test(code)) return 'queued'
  if (status === 'failed') return 'failed'
  const cause = causeOf(code)
  if (cause === 'unknown') return null
  return cause === 'bank-outage' ? 'queued' : 'failed'
}

function causeOf(code: string | null): Cause {
  if (code === null) return 'unknown'
  if (Object.hasOwn(CAUSES, code)) return CAUSES[code] ?? 'unknown'
  return code.startsWith('bank-statement-') ? 'statement-rejected' : 'unknown'
}

/** What the text of a rejected login adds to its code. `login` depends on the intent. */
const REJECTIONS: Readonly<Record<Exclude<Rejection, 'login'>, StopScenario>> = {
  locked: 'login-locked',
  'wrong-code': 'mfa-failed',
  'mfa-unsupported': 'mfa-unsupported',
}

export interface Failure {
  /** Normalised. */
  code: string | null
  /** Title and detail together. */
  text: string
  /** True if the bank's challenge is the step that failed. */
  atChallenge: boolean
  intent: Intent
}

/** Why a job stopped, from its first failed step. The text decides before the code's default, and the intent decides last. */
export function failureScenario({ code, text, atChallenge, intent }: Failure): StopScenario {
  const cause = causeOf(code)
  if (cause === 'credentials') {
    const rejection = rejectionOf(text)
    // The login was already accepted, so the bank refused the answer here.
    if (atChallenge && rejection !== 'locked') return 'mfa-failed'
    if (rejection !== 'login') return REJECTIONS[rejection]
    return intent === 'refresh' ? 'credentials-changed' : 'credentials-rejected'
  }
  // A late or wrong answer fails without a result (Basiq docs, "Retrieve a job").
  if (cause === 'unknown' && atChallenge) return 'mfa-failed'
  return cause
}

const REFUSED_LOGIN: readonly StopScenario[] = ['credentials-rejected', 'credentials-changed']

/** Marks an issue if the bank's text about a rejected login warns of a lock. */
export const lockWarning = (scenario: StopScenario, text: string): { mayLock?: true } =>
  REFUSED_LOGIN.includes(scenario) && warnsOfLock(text) ? { mayLock: true } : {}
