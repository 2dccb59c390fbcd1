import type { AuthorizationResponse } from '../../domain'
import { wordOf } from './word.parse'

/** The parameters that OAuth adds to the host's address. */
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
 * Reads the address after linking. `state` is our nonce; without it the address is not a return of ours, even if it has a code.
 * After an interaction there is no `state`, and the kit relies on nothing in the address, because Stitch documents nothing.
 */
export function parseAuthorizationResponse({ searchParams }: URL): AuthorizationResponse | null {
  const nonce = searchParams.get('state')
  if (nonce === null) return null
  const code = searchParams.get('code')
  const error = searchParams.get('error')
  return { nonce, ids: [], ...(code && { code }), ...(error !== null && { error: wordOf(error) ?? 'error' }) }
}
