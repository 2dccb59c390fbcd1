import { safeUrl } from '../../domain'

/**
 * An address that a user may be sent to: https on a listed host, or a listed loopback origin
 * (`http://localhost:4100`). Null for anything else, because the address comes from the body of an answer.
 */
export function allowedUrl(value: unknown, allowedHosts: readonly string[]): URL | null {
  const url = safeUrl(value)
  return url !== null && allowedHosts.includes(url.protocol === 'https:' ? url.host : url.origin) ? url : null
}
