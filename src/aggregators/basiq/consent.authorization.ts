import {
  issueOf,
  safeUrl,
  type Attempt,
  type AuthorizationRequest,
  type AuthorizationResponse,
  type BeginResult,
  type PendingAuthorization,
  type StopScenario,
} from '../../domain'
import { normaliseCode } from './code.parse'
import { idOrThrow, isId } from './id.parse'
import { basiqError } from './errors.table'

const CONSENT_URL = 'https://consent.basiq.io/home'

/**
 * The action of the consent page, if it is not the default of consent and connect (Basiq docs, "Consent actions").
 * `update` is not here and must never be: it deletes connections.
 */
const ACTIONS: Readonly<Partial<Record<StopScenario, string>>> = {
  // Extending needs an active consent. One that has ended is given again, which is the page's default.
  'consent-ending': 'extend',
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
  throw basiqError('basiq-consent-url')
}

/** The page where the user connects a bank or renews a consent. Its address contains a token, so it is secret. */
export async function consentUrlOf(source: ConsentSource, going: AuthorizationRequest): Promise<URL> {
  const url = await baseOf(source, going)
  const query = url.searchParams
  if (query.get('action')?.trim().toLowerCase() === 'update') query.delete('action')
  if (!query.has('token')) {
    if (source.token === null) {
      throw basiqError('basiq-consent-token')
    }
    query.set('token', await source.token())
  }
  query.set('state', going.nonce)
  const action = going.issue === null ? undefined : ACTIONS[going.issue.scenario]
  setUnlessThere(url, 'action', action ?? null)
  const isNew = going.connectionId === null || going.intent === 'create' || going.issue?.scenario === 'consent-expired'
  if (isNew) {
    if (action === undefined && going.institutionId !== null) {
      setUnlessThere(url, 'institutionId', idOrThrow(going.institutionId, 'institutionId'))
    }
  } else if (action === undefined || !WHOLE_CONSENT.includes(action)) {
    setUnlessThere(url, 'connectionId', idOrThrow(going.connectionId, 'connectionId'))
  }
  return url
}

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

/** Whose connection a job is; null if that cannot be told yet. */
export type ConnectionOfJob = (jobId: string) => Promise<string | null>

/**
 * The visit was about one connection, so only a job of that one is its result. The page comes back with the jobs of everything that was
 * authorised on it (Basiq docs, "Consent actions"). A consent that has ended is given anew, with a new connection.
 */
const wantedConnection = ({ intent, connectionId, reason }: PendingAuthorization): string | null =>
  intent === 'create' || reason === 'consent-expired' ? null : connectionId

/** The result of a visit: an attempt for each job. If there is no job, the user left before connecting, or declined. */
export async function finishConsent(
  back: AuthorizationResponse | null,
  pendingAuthorization: PendingAuthorization,
  now: number,
  connectionOf: ConnectionOfJob,
): Promise<BeginResult> {
  const { intent, connectionId, institutionId } = pendingAuthorization
  const ids = (back?.ids ?? []).filter(isId)
  const wanted = wantedConnection(pendingAuthorization)
  const owners = wanted === null ? ids.map(() => null) : await Promise.all(ids.map(connectionOf))
  const own = owners.includes(wanted) ? owners.indexOf(wanted) : owners.indexOf(null)
  const attempts = ids.map((id, index): Attempt => ({
    id,
    intent,
    startedAt: now,
    joined: false,
    connectionId: index === own ? wanted : (owners[index] ?? null),
    institutionId: ids.length === 1 && index === own ? institutionId : null,
  }))
  const [first] = attempts.splice(own, own < 0 ? 0 : 1)
  if (first !== undefined) return { status: 'begun', attempts: [first, ...attempts] }
  const error = back?.error ?? null
  const scenario = error === null ? 'authorization-unfinished' : 'authorization-declined'
  const issue = issueOf({ scenario, code: error, reference: { connectionId, institutionId, at: now } })
  return { status: 'stopped', issue, ...(attempts.length > 0 && { attempts }) }
}
