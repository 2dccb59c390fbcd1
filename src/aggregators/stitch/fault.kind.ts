import type { PartialScenario, StopScenario } from '../../domain'
import type { Fault } from './answer.parse'
import { isReason, REASONS } from './unavailable.reason'

/**
 * What an error comes to. `stop`: where it takes what is essential; null: it is waited for. `part`: elsewhere; null: the same
 * there.
 */
interface KindRow {
  stop: StopScenario | null
  part: PartialScenario | null
}

/** Of several errors the first in this order decides. */
export const KIND_ORDER = [
  'bad-query',
  'refused',
  'dead-end',
  'session',
  'interaction',
  'permission',
  'identity',
  'input',
  'verification',
  'outage',
  'trouble',
  'pending',
  'unsupported',
  'unknown',
] as const

export type FaultKind = (typeof KIND_ORDER)[number]

/**
 * One row for each kind. What the user can mend now stops the flow wherever it is; only a missing scope on what is not essential
 * leaves the connection standing.
 */
export const KINDS: Readonly<Record<FaultKind, KindRow>> = {
  'bad-query': { stop: 'integration-fault', part: null },
  refused: { stop: 'integration-fault', part: 'part-not-permitted' },
  'dead-end': { stop: 'integration-fault', part: 'part-outage' },
  session: { stop: 'session-expired', part: null },
  interaction: { stop: 'authorization-required', part: null },
  permission: { stop: 'permission-missing', part: 'part-not-permitted' },
  identity: { stop: 'identity-documents', part: null },
  input: { stop: 'input-invalid', part: null },
  verification: { stop: 'account-not-verified', part: 'part-not-verifiable' },
  outage: { stop: 'bank-outage', part: 'part-outage' },
  trouble: { stop: 'service-trouble', part: 'part-outage' },
  pending: { stop: null, part: null },
  unsupported: { stop: 'feature-unsupported', part: 'part-unsupported' },
  unknown: { stop: 'unknown', part: 'part-outage' },
}

type KindOf = FaultKind | ((fault: Fault, hasPage: boolean) => FaultKind)

/** A scope can be granted by the user; a claim is about the kind of token, which only a developer can change. */
const forbidden: KindOf = ({ missingScopes, missingClaims }) =>
  missingScopes.length > 0 && !missingClaims ? 'permission' : 'refused'
const interaction: KindOf = (_, hasPage) => (hasPage ? 'interaction' : 'dead-end')
const unavailable: KindOf = ({ reason }) => (isReason(reason) ? REASONS[reason] : 'unknown')

/** Stitch docs: error handling, "Error Codes", and reauthorization for the last. The set is open. */
const CODES: Readonly<Record<string, KindOf>> = {
  UNAUTHENTICATED: 'session',
  FORBIDDEN: forbidden,
  BAD_USER_INPUT: 'input',
  REAUTHORIZATION_REQUIRED: interaction,
  RESULT_PENDING: 'pending',
  NOT_IMPLEMENTED_ERROR: 'unsupported',
  GRAPHQL_PARSE_FAILED: 'bad-query',
  INTERNAL_SERVER_ERROR: 'trouble',
  RESOURCE_UNAVAILABLE: unavailable,
  VERIFICATION_ERROR: 'verification',
  USER_INTERACTION_REQUIRED: interaction,
}

/** The kind of an error. `hasPage`: it names a page that the user may be sent to. */
export function kindOf(fault: Fault, hasPage: boolean): FaultKind {
  const { code } = fault
  const kind = code !== null && Object.hasOwn(CODES, code) ? CODES[code] : null
  return typeof kind === 'function' ? kind(fault, hasPage) : (kind ?? 'unknown')
}
