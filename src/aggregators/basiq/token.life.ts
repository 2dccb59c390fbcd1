import { isRecord } from './wire.guards'

/**
 * How long a token lives, in milliseconds, by its own claims; null where it is none that says so. Only the span is read: the
 * device's clock may be wrong, and a claim is no proof of anything.
 */
export function lifeOf(token: string): number | null {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
    if (!isRecord(claims)) return null
    const { iat, exp } = claims
    return typeof iat === 'number' && typeof exp === 'number' && exp > iat ? (exp - iat) * 1000 : null
  } catch {
    return null
  }
}
