import { isLoopback, safeUrl } from '../../domain'

/**
 * Stitch docs: only whitelisted addresses are gone back to. Whether one may have parameters added is not published, so it is
 * compared letter by letter. An empty list allows any address on this machine as bare as a list would have it.
 */
export function isAllowedRedirect(address: string, allowed: readonly string[]): boolean {
  if (allowed.length > 0) return allowed.includes(address)
  const url = safeUrl(address)
  return url !== null && isLoopback(url) && url.search + url.hash === ''
}

/** An address with parameters beside those that it has. */
export function withParameters(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value)
  return url.href
}
