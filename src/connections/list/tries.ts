import type { ConnectionSummary } from '../../domain'

/**
 * Whether a login never worked and was tried again since: the later one is the bank that the user has. A platform may call the begin the
 * first success.
 */
export const isOldTry = (
  { standing, lastSuccessAt, institutionId, createdAt }: ConnectionSummary,
  all: readonly ConnectionSummary[],
): boolean =>
  standing === 'invalid' &&
  !!institutionId &&
  !!createdAt &&
  (lastSuccessAt ?? 0) <= createdAt &&
  all.some((other) => other.institutionId === institutionId && (other.createdAt ?? 0) > createdAt)
