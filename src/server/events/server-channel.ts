/**
 * Carries short messages between the nodes of a server. A message may be lost: only how soon a page hears depends on it.
 */
export interface ServerChannel {
  /** Tells every node, this one included. It never throws. */
  say(message: string): void
  /** From now on hears what any node says. */
  hear(listener: (message: string) => void): void
}

/** A channel for one process. */
export function memoryChannel(): ServerChannel {
  const listeners = new Set<(message: string) => void>()
  return {
    say: (message) => {
      for (const listener of listeners) listener(message)
    },
    hear: (listener) => void listeners.add(listener),
  }
}
