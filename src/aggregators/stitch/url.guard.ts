/** An absolute address that is https, or http on the machine itself; null for all else. */
export function webUrl(value: unknown): URL | null {
  const text = value instanceof URL ? value.href : value
  if (typeof text !== 'string' || !URL.canParse(text)) return null
  const url = new URL(text)
  const { protocol, hostname, username, password } = url
  const isSafe = protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  return isSafe && username === '' && password === '' ? url : null
}

/**
 * An address that a user may be sent to: https on a listed host, or a loopback origin that is listed whole
 * (`http://localhost:4100`). Null for all else: it comes from the body of an answer.
 */
export function allowedUrl(value: unknown, allowedHosts: readonly string[]): URL | null {
  const url = webUrl(value)
  return url !== null && allowedHosts.includes(url.protocol === 'https:' ? url.host : url.origin) ? url : null
}
