/** A way to say something aloud, and to hear what was said last. One for each live region. */
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
      // Screen readers pass over a text that is the same as before; a trailing space makes it another one.
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
