import { isRecord } from '../../domain'

/**
 * The lifetime of a token in milliseconds, by its own claims; null if it has none. Only the span is read, because the
 * device's clock may be wrong.
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
