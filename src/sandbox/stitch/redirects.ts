const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Stitch docs: only whitelisted addresses are gone back to. An empty list allows any address on this machine. */
export function isAllowedRedirect(address: string, allowed: readonly string[]): boolean {
  if (allowed.length > 0) return allowed.includes(address)
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return /^https?:$/.test(protocol) && LOOPBACK.has(hostname)
}

/** An address with parameters beside those that it has. */
export function withParameters(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value)
  return url.href
}
