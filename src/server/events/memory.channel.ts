import type { ServerChannel } from './channel.types'

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
