import { DeveloperError, Unreachable, type Begun, type Going, type Parked, type StopScenario } from '../../domain'
import { attemptOf } from './attempt.make'
import { issueOf } from './issue.make'
import { isOurs } from './session.renew'
import type { LinkResult, StitchSettings } from './stitch.options'
import { allowedUrl } from './url.guard'
import { wordOf } from './wire.guards'

/** Only Stitch's authorize page mends these. An interaction that was declined or left open has an id, and is not here. */
const MENDED_BY_LINK: readonly StopScenario[] = [
  'permission-missing',
  'consent-expired',
  'authorization-declined',
  'authorization-unfinished',
]

/** Whether the user is to link, rather than to go through an interaction. */
export function goesToLink({ asked, connectionId, issue }: Going, { canLink }: StitchSettings): boolean {
  if (!canLink || issue?.interactionId !== undefined) return false
  return issue === null || (asked === 'create' && connectionId === null) || MENDED_BY_LINK.includes(issue.scenario)
}

/** The page where the user links a bank or permits more. The address is a secret. */
export async function linkUrl(going: Going, { link, redirectUri, allowedHosts }: StitchSettings): Promise<URL> {
  const { asked, nonce, connectionId, institutionId, issue } = going
  const missingScopes = issue?.missingScopes ?? []
  const url = allowedUrl(await link?.({ asked, nonce, redirectUri, connectionId, institutionId, missingScopes }), allowedHosts)
  if (url === null) {
    throw new DeveloperError(
      'link() answered with an address that is not on allowedHosts.',
      "Users could end up on a page that is not the bank's.",
      'Answer with an https address on secure.stitch.money, or add your own host to allowedHosts.',
    )
  }
  url.searchParams.set('state', nonce)
  return url
}

/** OAuth's errors, of the page and of the exchange. The set is open: what is not here, the user left unfinished. */
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

/** A visit to the authorize page that came to nothing. */
export function unlinked(parked: Parked, at: number, error: string | null): Begun {
  const scenario = error !== null && Object.hasOwn(ERRORS, error) ? ERRORS[error] : null
  const about = { attemptId: null, connectionId: parked.connectionId, institutionId: parked.institutionId, at }
  return { status: 'stopped', issue: issueOf(scenario ?? 'authorization-unfinished', about, { code: error }) }
}

/** Hands the code to the host, once; then the operation runs with the new tokens. */
export async function completeLink(code: string, parked: Parked, now: () => number, settings: StitchSettings): Promise<Begun> {
  const { nonce, connectionId, institutionId, asked } = parked
  const { redirectUri, operation } = settings
  let result: LinkResult | void
  try {
    result = await settings.completeLink?.({ code, nonce, redirectUri, connectionId, institutionId })
  } catch (error) {
    // The host's error is not handed on: nobody knows what its text contains.
    throw isOurs(error) ? error : new Unreachable('network')
  }
  const error = result?.error ?? null
  if (error !== null) return unlinked(parked, now(), wordOf(error) ?? 'error')
  const link = {
    connectionId: result?.connectionId ?? connectionId,
    institutionId: result?.institutionId ?? institutionId,
  }
  return { status: 'begun', attempts: [attemptOf(operation.key, asked, now(), link)] }
}
