import { issueOf, type Attempt, type AuthorizationResponse, type BeginResult, type PendingAuthorization } from '../../domain'
import { normaliseCode } from './code.normalise'
import { isId } from './id.guard'

/** The parameters that the consent page adds to the host's address. */
export const RETURN_PARAMETERS: readonly string[] = ['jobId', 'jobIds', 'state']

/** One visit connects a handful of banks. An address with more jobs does not come from Basiq. */
const MOST_JOBS = 20

/**
 * Reads the address of a returning user: `jobId` is the latest job, `jobIds` all of them (Basiq docs, "Consent"). The latest
 * comes first. Null if the address has neither jobs nor a state, and so is not a return. Without a state the nonce is ''.
 */
export function parseConsentReturn({ searchParams }: URL): AuthorizationResponse | null {
  const named = [...searchParams.getAll('jobId'), ...searchParams.getAll('jobIds')]
  const ids = named
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter(isId)
  const nonce = searchParams.get('state')
  if (ids.length === 0 && nonce === null) return null
  const error = normaliseCode(searchParams.get('error'))
  return { nonce: nonce ?? '', ids: [...new Set(ids)].slice(0, MOST_JOBS), ...(error === null ? {} : { error }) }
}

/** The result of a visit: an attempt for each job. If there is no job, the user left before connecting, or declined. */
export function finishConsent(
  back: AuthorizationResponse | null,
  pendingAuthorization: PendingAuthorization,
  now: number,
): BeginResult {
  const { intent, connectionId, institutionId } = pendingAuthorization
  const ids = (back?.ids ?? []).filter(isId)
  const attempts = ids.map((id, index): Attempt => ({
    id,
    intent,
    startedAt: now,
    joined: false,
    connectionId: index === 0 && intent !== 'create' ? connectionId : null,
    institutionId: ids.length === 1 ? institutionId : null,
  }))
  const [first, ...rest] = attempts
  if (first !== undefined) return { status: 'begun', attempts: [first, ...rest] }
  const error = back?.error ?? null
  const scenario = error === null ? 'authorization-unfinished' : 'authorization-declined'
  return { status: 'stopped', issue: issueOf({ scenario, code: error, reference: { connectionId, institutionId, at: now } }) }
}
