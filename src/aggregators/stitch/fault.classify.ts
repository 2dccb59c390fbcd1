import type { PartialScenario, StopScenario } from '../../domain'
import type { Fault } from './answer.types'
import type { Remedy } from './expired.classify'

/** The scenario that an error leads to. */
export interface Outcome {
  /** If an essential part is affected; null means that the kit waits for it. */
  stop: StopScenario | null
  /** If another part is affected; null means that it stops there too, because the user can fix it now or nothing works without it. */
  part: PartialScenario | null
}

const outcome = (stop: Outcome['stop'], part: Outcome['part'] = null): Outcome => ({ stop, part })

const BAD_QUERY = outcome('integration-fault')
const REFUSED = outcome('integration-fault', 'part-not-permitted')
const NO_PAGE = outcome('integration-fault', 'part-outage')
const SESSION = outcome('session-expired')
/** A new token was refused as well, so nobody can fix it by signing in. */
const NOT_FOR_TOKEN = outcome('session-expired', 'part-not-permitted')
const CONSENT = outcome('consent-expired')
/** Nobody answered the renewal. */
const NOT_RENEWED = outcome(null, 'part-outage')
const INTERACTION = outcome('authorization-required')
const PERMISSION = outcome('permission-missing', 'part-not-permitted')
const IDENTITY = outcome('identity-documents')
const INPUT = outcome('input-invalid')
const VERIFICATION = outcome('account-not-verified', 'part-not-verifiable')
const OUTAGE = outcome('bank-outage', 'part-outage')
const TROUBLE = outcome('service-trouble', 'part-outage')
const PENDING = outcome(null)
const UNSUPPORTED = outcome('feature-unsupported', 'part-unsupported')
const UNKNOWN = outcome('unknown', 'part-outage')

/** If there are several errors, the first in this order decides. */
const ORDER: readonly Outcome[] = [
  BAD_QUERY,
  REFUSED,
  NO_PAGE,
  SESSION,
  NOT_FOR_TOKEN,
  CONSENT,
  INTERACTION,
  PERMISSION,
  IDENTITY,
  INPUT,
  VERIFICATION,
  OUTAGE,
  TROUBLE,
  PENDING,
  NOT_RENEWED,
  UNSUPPORTED,
  UNKNOWN,
]

export const rankOf = (one: Outcome): number => ORDER.indexOf(one)

/**
 * The reasons of RESOURCE_UNAVAILABLE (Stitch docs: error handling). The outages are transient, the others are not. The docs list the
 * values, but not the name that they come under.
 */
export const REASONS: Readonly<Record<string, Outcome>> = {
  bank_unavailable: OUTAGE,
  bank_field_temporarily_unresponsive: OUTAGE,
  unable_to_connect: OUTAGE,
  feature_unsupported_by_bank: UNSUPPORTED,
  bank_verification_required: IDENTITY,
}

/** The remedies of UNAUTHENTICATED, which the kit knows once it has tried to renew the session. */
const REMEDIES: Readonly<Record<Remedy, Outcome>> = {
  renewed: NOT_FOR_TOKEN,
  'sign-in': SESSION,
  authorize: CONSENT,
  unreachable: NOT_RENEWED,
}

/** Stitch docs: error handling, "Error Codes", and reauthorization for the last. The set is open. */
const CODES: Readonly<Record<string, Outcome>> = {
  FORBIDDEN: PERMISSION,
  BAD_USER_INPUT: INPUT,
  REAUTHORIZATION_REQUIRED: INTERACTION,
  RESULT_PENDING: PENDING,
  NOT_IMPLEMENTED_ERROR: UNSUPPORTED,
  GRAPHQL_PARSE_FAILED: BAD_QUERY,
  // Of Apollo Server, which Stitch runs on.
  GRAPHQL_VALIDATION_FAILED: BAD_QUERY,
  OPERATION_RESOLUTION_FAILURE: BAD_QUERY,
  BAD_REQUEST: BAD_QUERY,
  PERSISTED_QUERY_NOT_FOUND: BAD_QUERY,
  PERSISTED_QUERY_NOT_SUPPORTED: BAD_QUERY,
  INTERNAL_SERVER_ERROR: TROUBLE,
  VERIFICATION_ERROR: VERIFICATION,
  USER_INTERACTION_REQUIRED: INTERACTION,
}

const found = (table: Readonly<Record<string, Outcome>>, name: string | null, otherwise = UNKNOWN): Outcome =>
  (name !== null && Object.hasOwn(table, name) && table[name]) || otherwise

/** Codes that the reason decides about. */
function namedBy({ code, reason }: Fault): Outcome {
  if (code === 'RESOURCE_UNAVAILABLE') return found(REASONS, reason)
  return code === 'UNAUTHENTICATED' ? found(REMEDIES, reason, SESSION) : found(CODES, code)
}

/** What an outcome depends on beside the error. */
export interface OutcomeContext {
  /** The error names a safe page for the user. */
  hasPage: boolean
  /** The user can be asked for more permission. */
  canLink: boolean
  /** The user typed the variables of the query. */
  hasInput: boolean
}

/** Scopes of the app's own token, which no user can grant. `accountholders` is both: only the place tells. */
const isOfApp = (scope: string, path: Fault['path']): boolean =>
  /^(?:client|tenant)_/.test(scope) || (scope === 'accountholders' && path?.[0] === 'client')

/** The outcome of an error. */
export function outcomeOf(fault: Fault, { hasPage, canLink, hasInput }: OutcomeContext): Outcome {
  const { missingScopes, path } = fault
  const named = namedBy(fault)
  if (named === INTERACTION && !hasPage) return NO_PAGE
  if (named === INPUT && !hasInput) return BAD_QUERY
  const isGrantable = canLink && missingScopes.length > 0 && !missingScopes.some((scope) => isOfApp(scope, path))
  return named === PERMISSION && !isGrantable ? REFUSED : named
}

/** Whether an error asks the user to visit the bank. */
export const asksForUser = (fault: Fault): boolean =>
  outcomeOf(fault, { hasPage: true, canLink: true, hasInput: true }) === INTERACTION
