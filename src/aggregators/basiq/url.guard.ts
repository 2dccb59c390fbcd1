/** True for addresses of the machine that the page runs on. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** An absolute address that is https, or http on a loopback host; null for all else. */
export function safeUrl(value: unknown): URL | null {
  const url = typeof value === 'string' ? parse(value) : null
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)) ? url : null
}
