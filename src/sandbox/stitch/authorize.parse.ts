import { isAllowedRedirect } from './redirects'
import type { StitchSettings } from './settings'
import { userScopes } from './stitch.types'

/** The request of an app that sends a user to link a bank. */
export interface AuthorizeRequest {
  readonly redirectUri: string
  readonly state: string | null
  readonly scopes: readonly string[]
  readonly nonce: string
  readonly challenge: string
  /** The bank, or the bank and login, that are selected at first, such as `fnb/no-balances`. */
  readonly hint: string | null
}

export type AuthorizeCheck =
  | { readonly kind: 'good'; readonly request: AuthorizeRequest }
  /** Reported to the app, at its own address. */
  | { readonly kind: 'refused'; readonly redirectUri: string; readonly state: string | null; readonly error: string }
  /** Shown on the page, because nobody is sent to an unknown address. */
  | { readonly kind: 'untrusted'; readonly text: string }

/** Stitch docs: OIDC's code flow with PKCE; `openid` is required, and a nonce of 32 to 300 characters. */
export function checkAuthorize(query: URLSearchParams, settings: StitchSettings): AuthorizeCheck {
  const redirectUri = query.get('redirect_uri') ?? ''
  if (query.get('client_id') !== settings.clientId) return { kind: 'untrusted', text: 'client_id is not known.' }
  if (!isAllowedRedirect(redirectUri, settings.redirectUris))
    return { kind: 'untrusted', text: 'redirect_uri is not one of redirectUris.' }

  const state = query.get('state')
  const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean)
  const nonce = query.get('nonce') ?? ''
  const challenge = query.get('code_challenge') ?? ''
  const refused = (error: string): AuthorizeCheck => ({ kind: 'refused', redirectUri, state, error })
  const known: readonly string[] = userScopes
  if (query.get('response_type') !== 'code') return refused('unsupported_response_type')
  if (!scopes.includes('openid') || scopes.some((scope) => !known.includes(scope))) return refused('invalid_scope')
  if (nonce.length < 32 || nonce.length > 300) return refused('invalid_request')
  if (query.get('code_challenge_method') !== 'S256' || challenge.length !== 43) return refused('invalid_request')
  return { kind: 'good', request: { redirectUri, state, scopes, nonce, challenge, hint: query.get('login_hint') } }
}
