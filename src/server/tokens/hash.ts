/** A name for a secret or a user in the store, from which nobody gets either back. */
export async function digest(...parts: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts))))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
