import {
  DAY,
  issueOf,
  type AuthorizationResponse,
  type BeginRequest,
  type BeginResult,
  type CallContext,
  type PendingAuthorization,
} from '../../domain'
import { readConsentEnd } from './connection.client'
import type { Client } from './http.client'
import { isId } from './id.parse'

/** A consent that ends this much later has been extended: Basiq extends by months. */
const LATER_MS = DAY

/** What the end of a consent is asked with, and how the connection is refreshed, if the host can. */
export interface ExtensionContext {
  client: Client
  userId: string
  refresh: ((request: BeginRequest) => Promise<BeginResult>) | null
}

/**
 * The result of a visit that was to extend a consent. Extending starts no job, so the page comes back without one, exactly as if the
 * user had left. The connection says which: its end has moved. Then it is refreshed, as proof that the consent holds. Null if the visit was
 * about something else, or if nothing shows that the consent was extended.
 */
export async function finishExtension(
  back: AuthorizationResponse | null,
  { reason, connectionId, institutionId, endsAt }: PendingAuthorization,
  call: CallContext,
  { client, userId, refresh }: ExtensionContext,
): Promise<BeginResult | null> {
  const isExtension = reason === 'consent-ending' && endsAt !== undefined && connectionId !== null
  if (!isExtension || back === null || back.error !== undefined || back.ids.some(isId)) return null
  const end = await readConsentEnd(client, userId, connectionId, call)
  if (end === null || end < endsAt + LATER_MS) return null
  if (refresh !== null) return refresh({ intent: 'refresh', connectionId, institutionId, credentials: null })
  const reference = { connectionId, institutionId, at: call.clock.now() }
  return { status: 'stopped', issue: issueOf({ scenario: 'already-connected', reference }) }
}
