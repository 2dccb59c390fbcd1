const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)

/** An absolute address that is https, or http on the machine itself; null for all else. */
export function webUrl(value: unknown): URL | null {
  try {
    const url = new URL(value instanceof URL || typeof value === 'string' ? value : '')
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
    return isSafe && url.username === '' && url.password === '' ? url : null
  } catch {
    return null
  }
}

/**
 * An address that a user may be sent to: https on a listed host, or a loopback origin that is listed whole
 * (`http://localhost:4100`). Null for all else: it comes from the body of an answer.
 */
export function allowedUrl(value: unknown, allowedHosts: readonly string[]): URL | null {
  const url = webUrl(value)
  if (url === null) return null
  return allowedHosts.includes(url.protocol === 'https:' ? url.host : url.origin) ? url : null
}
