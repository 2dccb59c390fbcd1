import type { AuthorizationResponse } from '../../domain'
import { wordOf } from './wire.guards'

/** What OAuth adds to the host's address. */
export const RETURN_PARAMETERS: readonly string[] = [
  'code',
  'state',
  'scope',
  'session_state',
  'iss',
  'error',
  'error_description',
]

/**
 * What the address of a user who was linking tells: `state` is our nonce, and without it it is no return of ours, whatever code it
 * has. After an interaction there is none. Nothing that Stitch may add there is relied on: it documents nothing.
 */
export function parseAuthorizationResponse({ searchParams }: URL): AuthorizationResponse | null {
  const nonce = searchParams.get('state')
  if (nonce === null) return null
  const code = searchParams.get('code')
  const error = searchParams.get('error')
  return { nonce, ids: [], ...(code && { code }), ...(error !== null && { error: wordOf(error) ?? 'error' }) }
}
