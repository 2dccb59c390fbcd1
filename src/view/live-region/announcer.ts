/** Announces texts, and notifies of the last one. There is one for each live region. */
export interface Announcer {
  announce(text: string): void
  subscribe(onChange: () => void): () => void
  last(): string
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let said = ''
  return {
    announce(text) {
      // Screen readers skip a text that equals the last one. A trailing space makes it different.
      said = text === said ? `${text}\u00a0` : text
      for (const listener of listeners) listener()
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    last: () => said,
  }
}
