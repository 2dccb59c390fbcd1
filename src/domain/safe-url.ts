/** The machine that the page runs on, by the names that browsers trust without TLS (W3C Secure Contexts, 3.1). */
export const isLoopback = ({ hostname }: URL): boolean =>
  /^(.+\.)?localhost\.?$/.test(hostname) || /^127(\.\d+){3}$/.test(hostname) || hostname === '[::1]'

/** Not `URL.canParse`: Node 20 refuses a host with an umlaut there once the call has been optimised. */
function parse(text: unknown): URL | null {
  if (typeof text !== 'string') return null
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * An absolute address that may be given a user, a login or a token: https, or http on a loopback host, and in both cases without
 * a user name and a password. Null for everything else. The answer is a copy and can be changed.
 */
export function safeUrl(value: unknown): URL | null {
  const url = parse(value instanceof URL ? value.href : value)
  if (url === null) return null
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return isSafe && url.username === '' && url.password === '' ? url : null
}
