import { DeveloperError, safeUrl, type AuthorizationRequest, type StopScenario } from '../../domain'
import { idOrThrow } from './id.guard'

const CONSENT_URL = 'https://consent.basiq.io/home'

/**
 * The action of the consent page, if it is not the default of consent and connect (Basiq docs, "Consent actions").
 * `update` is not here and must never be: it deletes connections.
 */
const ACTIONS: Readonly<Partial<Record<StopScenario, string>>> = {
  'consent-expired': 'extend',
  'authorization-required': 'reauthorise',
  'permission-missing': 'manage',
}
/** These actions concern the consent as a whole, so they name no connection. */
const WHOLE_CONSENT: readonly string[] = ['extend', 'manage']

export interface ConsentSource {
  consentUrl: string | ((going: AuthorizationRequest) => Promise<string | URL> | string | URL) | undefined
  /** Returns a token that stays valid for a while; null if the host gives none. */
  token: (() => Promise<string>) | null
}

function setUnlessThere(url: URL, name: string, value: string | null): void {
  if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value)
}

async function baseOf({ consentUrl }: ConsentSource, going: AuthorizationRequest): Promise<URL> {
  const given = typeof consentUrl === 'function' ? await consentUrl(going) : (consentUrl ?? CONSENT_URL)
  const url = safeUrl(given)
  if (url !== null) return url
  throw new DeveloperError(
    'consentUrl is neither an https address nor one of this machine.',
    'The user is sent there with a token in the address.',
    'Leave it out, or give the address of the Basiq consent page.',
  )
}

/** The page where the user connects a bank or renews a consent. Its address contains a token, so it is secret. */
export async function consentUrlOf(source: ConsentSource, going: AuthorizationRequest): Promise<URL> {
  const url = await baseOf(source, going)
  const query = url.searchParams
  if (query.get('action')?.trim().toLowerCase() === 'update') query.delete('action')
  if (!query.has('token')) {
    if (source.token === null) {
      throw new DeveloperError(
        'The address of the consent page has no token.',
        'Basiq shows the page to nobody without one.',
        'Pass getToken, or let consentUrl answer with an address that has a token.',
      )
    }
    query.set('token', await source.token())
  }
  query.set('state', going.nonce)
  const action = going.issue === null ? undefined : ACTIONS[going.issue.scenario]
  setUnlessThere(url, 'action', action ?? null)
  if (going.connectionId !== null) {
    if (action === undefined || !WHOLE_CONSENT.includes(action)) {
      setUnlessThere(url, 'connectionId', idOrThrow(going.connectionId, 'connectionId'))
    }
  } else if (action === undefined && going.institutionId !== null) {
    setUnlessThere(url, 'institutionId', idOrThrow(going.institutionId, 'institutionId'))
  }
  return url
}
