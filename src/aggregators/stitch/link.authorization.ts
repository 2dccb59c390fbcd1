import {
  type AuthorizationResponse,
  type BeginResult,
  type Clock,
  type AuthorizationRequest,
  type PendingAuthorization,
  type StopScenario,
  type AuthorizationTarget,
} from '../../domain'
import { begunOf } from './attempt.parse'
import { askHost } from './host.client'
import { stopOf } from './issue.derive'
import type { StitchSettings } from './stitch.options'
import { allowedUrl } from './url.parse'
import { wordOf } from './word.parse'
import { stitchError } from './errors.table'

/** Only Stitch's authorize page can resolve these. An interaction that was declined or left open has an id, and is not here. */
const MENDED_BY_LINK: readonly StopScenario[] = [
  'permission-missing',
  'consent-ending',
  'consent-expired',
  'authorization-declined',
  'authorization-unfinished',
]

/** Whether the visit is for linking, and not for an interaction. */
export function goesToLink({ intent, connectionId, issue }: AuthorizationRequest, { canLink }: StitchSettings): boolean {
  if (!canLink || issue?.interactionId !== undefined) return false
  return issue === null || (intent === 'create' && connectionId === null) || MENDED_BY_LINK.includes(issue.scenario)
}

/** The page where the user links a bank or grants more permissions. The address is secret. */
export async function linkVisit(
  { issue, ...going }: AuthorizationRequest,
  { link, returnTo, allowedHosts }: StitchSettings,
): Promise<AuthorizationTarget> {
  const address = await askHost(() => link?.({ ...going, redirectUri: returnTo(), missingScopes: issue?.missingScopes ?? [] }))
  const url = allowedUrl(address, allowedHosts)
  if (url === null) {
    throw stitchError('stitch-link-host')
  }
  url.searchParams.set('state', going.nonce)
  return { url, interactionId: null }
}

/** OAuth's errors, of the page and of the exchange. The set is open: an unlisted error counts as unfinished. */
const ERRORS: Readonly<Record<string, StopScenario>> = {
  access_denied: 'authorization-declined',
  invalid_grant: 'consent-expired',
  invalid_request: 'integration-fault',
  invalid_client: 'integration-fault',
  invalid_scope: 'integration-fault',
  unauthorized_client: 'integration-fault',
  unsupported_response_type: 'integration-fault',
  server_error: 'service-trouble',
  temporarily_unavailable: 'service-trouble',
}

/** Completes a visit to the authorize page: the host exchanges the code, once, and the operation runs with the new tokens. */
export async function finishLink(
  back: AuthorizationResponse | null,
  { nonce, connectionId, institutionId, intent }: PendingAuthorization,
  { returnTo, operation, completeLink }: StitchSettings,
  clock: Clock,
): Promise<BeginResult> {
  const about = { attemptId: null, connectionId, institutionId, at: clock.now() }
  const unfinished = (code: string | null): BeginResult => stopOf('authorization-unfinished', about, { code })
  const unlinked = (error: string | null): BeginResult => {
    const scenario = error !== null && Object.hasOwn(ERRORS, error) ? ERRORS[error] : undefined
    return scenario === undefined ? unfinished(error) : stopOf(scenario, about, { code: error })
  }
  const { code, error } = back ?? {}
  if (code === undefined || error !== undefined) return unlinked(error ?? null)
  const done = await askHost(() => completeLink?.({ code, nonce, redirectUri: returnTo(), connectionId, institutionId }))
  if (done?.error) {
    const failed = wordOf(done.error) ?? 'error'
    // Behind a first code there is no consent that could have ended: the code was used before, or came too late.
    return connectionId === null && failed === 'invalid_grant' ? unfinished(failed) : unlinked(failed)
  }
  const link = { connectionId: done?.connectionId ?? connectionId, institutionId: done?.institutionId ?? institutionId }
  return begunOf(operation.key, intent, clock.now(), link)
}
