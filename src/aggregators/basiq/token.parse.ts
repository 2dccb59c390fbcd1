import { isRecord, type Json } from '../../domain'

/** The claims of a token; empty if they cannot be read. They prove nothing. */
function claimsOf(token: string): Json {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
    return isRecord(claims) ? claims : {}
  } catch {
    return {}
  }
}

/**
 * The lifetime of a token in milliseconds, by its own claims; null if it has none. Only the span is read, because the
 * device's clock may be wrong.
 */
export function lifeOf(token: string): number | null {
  const { iat, exp } = claimsOf(token)
  return typeof iat === 'number' && typeof exp === 'number' && exp > iat ? (exp - iat) * 1000 : null
}

/** The Basiq user that a token is bound to, by its own claims; null if it does not say. */
export function ownerOf(token: string): string | null {
  const { userid } = claimsOf(token)
  return typeof userid === 'string' && userid !== '' ? userid : null
}

/** The version of the API that a token was issued for, by its own claims; null if it has none. */
export function versionOf(token: string): string | null {
  const { version } = claimsOf(token)
  return typeof version === 'string' || typeof version === 'number' ? String(version) : null
}
