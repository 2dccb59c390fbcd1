import type { StitchServerSettings } from './stitch.options'

/** The page where the user links a bank. It asks for what the host has listed, whatever the browser wants. */
export function authorizeUrl(
  { identityUrl, clientId, scopes, redirectUri }: StitchServerSettings,
  state: string,
  { nonce, challenge }: { nonce: string; challenge: string },
): string {
  const url = new URL(`${identityUrl}/connect/authorize`)
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: scopes.join(' '),
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString()
  return url.href
}
