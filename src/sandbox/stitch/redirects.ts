import { isLoopback, safeUrl } from '../../domain'

/**
 * Stitch docs: users return only to allowed addresses. Whether such an address may have more parameters is not published, so it is
 * compared letter by letter. An empty list allows any address on this machine without parameters.
 */
export function isAllowedRedirect(address: string, allowed: readonly string[]): boolean {
  if (allowed.length > 0) return allowed.includes(address)
  const url = safeUrl(address)
  return url !== null && isLoopback(url) && url.search + url.hash === ''
}

/** The address with more parameters. */
export function withParameters(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value)
  return url.href
}
