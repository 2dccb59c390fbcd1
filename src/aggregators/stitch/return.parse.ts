import type { BankReturn } from '../../domain'
import { idOf } from './id.guard'
import { wordOf } from './wire.guards'

/** The kit's own parameters of the return address. */
export const NONCE = 'bck'
export const ID = 'bck_id'

/** What a return adds to the host's address: ours, and OAuth's. */
export const RETURN_PARAMETERS: readonly string[] = [
  NONCE,
  ID,
  'code',
  'state',
  'scope',
  'session_state',
  'iss',
  'error',
  'error_description',
]

/** The return address after an interaction. */
export function returnUrl(redirectUri: string, nonce: string, id: string): URL {
  const url = new URL(redirectUri)
  url.searchParams.set(NONCE, nonce)
  url.searchParams.set(ID, id)
  return url
}

/**
 * What the address of a returning user tells: our nonce after an interaction, OAuth's `state` after linking. Without either it is
 * no return of ours, whatever code it has. Nothing that Stitch may add after an interaction is relied on: it documents nothing.
 */
export function parseReturn({ searchParams }: URL): BankReturn | null {
  const nonce = searchParams.get(NONCE) ?? searchParams.get('state')
  if (nonce === null) return null
  const id = idOf(searchParams.get(ID))
  const code = searchParams.get('code')
  const error = searchParams.get('error')
  return {
    nonce,
    ids: id === null ? [] : [id],
    ...(code !== null && code !== '' && { code }),
    ...(error !== null && { error: wordOf(error) ?? 'error' }),
  }
}
