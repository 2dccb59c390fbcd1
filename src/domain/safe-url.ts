/** Whether the host is the user's own machine, by the names that browsers trust without TLS (W3C Secure Contexts, 3.1). */
export const isLoopback = ({ hostname }: URL): boolean =>
  /^(.+\.)?localhost\.?$/.test(hostname) || /^127(\.\d+){3}$/.test(hostname) || hostname === '[::1]'

/** Null if it is none. Not `URL.canParse`: in Node 20 it refuses a host with an umlaut once V8 has optimised the call. */
export function parseUrl(text: unknown): URL | null {
  if (typeof text !== 'string') return null
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * An absolute address that is safe to send a user, a login or a token to: https, or http on a loopback host, in both cases without
 * a user name and a password. Null for everything else. The result is a copy, so you can change it.
 */
export function safeUrl(value: unknown): URL | null {
  const url = parseUrl(value instanceof URL ? value.href : value)
  if (url === null) return null
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return isSafe && url.username === '' && url.password === '' ? url : null
}

/** An address that is safe to show a picture from: a safe one, or one that is itself a picture. Null for everything else. */
export const safePicture = (value: unknown): string | null => (isDataPicture(value) ? value : (safeUrl(value)?.href ?? null))

/** Whether an address is itself a picture, so that showing it loads nothing. */
export const isDataPicture = (value: unknown): value is string => typeof value === 'string' && /^data:image\//i.test(value)
