/** What has been told. Tests clear it, since each of them is a page of its own. */
export const told = new Set<string>()

/** A page may live for days, and a message may name ids. Whoever is forgotten is told once more. */
const MOST_TOLD = 200

/**
 * Writes to the console, where developers look and where error collectors listen: once for each message, however many connections
 * of a page run into the same.
 */
export function noticeDeveloper(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (told.has(message)) return
  told.add(message)
  for (const oldest of told) {
    if (told.size <= MOST_TOLD) break
    told.delete(oldest)
  }
  console.error(error)
}
