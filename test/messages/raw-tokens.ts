/** Words that platforms use among machines, as they are documented. People never see them. */
const KNOWN = [
  'access_denied',
  'invalid_grant',
  'bank_unavailable',
  'unable_to_connect',
  'bank_verification_required',
  'bank_field_temporarily_unresponsive',
  'REAUTHORIZATION_REQUIRED',
  'USER_INTERACTION_REQUIRED',
  'RESOURCE_UNAVAILABLE',
  'RESULT_PENDING',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'invalid-credentials',
  'invalid-username-or-password',
  'account-not-accessible-requires-user-action',
  'service-unavailable',
  'job-timed-out',
  'locked-account',
  'multifactor-required',
  'maintenance-error',
  'resource-already-exists',
  'verify-credentials',
  'retrieve-accounts',
]

/** Those, whatever looks like them, and statuses of HTTP. */
export const RAW_TOKENS = new RegExp(
  `${KNOWN.join('|')}|\\b[A-Za-z]+_[A-Za-z_]+\\b|(?<![\\p{L}-])[a-z]+-[a-z]+-[a-z]+\\b|\\b[A-Z]{5,}\\b|\\b[45]\\d\\d\\b`,
  'u',
)
