import type { KitEvent } from 'bank-connection-kit'
import { useSyncExternalStore } from 'react'

/** What the kit told through `onEvent`, for the panel. */
export interface EventLog {
  get(): readonly KitEvent[]
  add(event: KitEvent): void
  clear(): void
  subscribe(listener: () => void): () => void
}

/** More than anybody scrolls through. */
const MOST = 400

export function createEventLog(): EventLog {
  const listeners = new Set<() => void>()
  let events: readonly KitEvent[] = []
  const set = (next: readonly KitEvent[]): void => {
    events = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => events,
    add: (event) => set([...events.slice(1 - MOST), event]),
    clear: () => set([]),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useEvents = (log: EventLog): readonly KitEvent[] => useSyncExternalStore(log.subscribe, log.get)
