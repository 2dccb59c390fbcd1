import type { TelemetryEvent } from 'bank-connection-kit'
import { useSyncExternalStore } from 'react'

/** What the kit told through `onEvent`, for the panel. */
export interface EventLog {
  get(): readonly TelemetryEvent[]
  add(event: TelemetryEvent): void
  clear(): void
  subscribe(listener: () => void): () => void
}

/** More than anybody scrolls through. */
const MOST = 400

export function createEventLog(): EventLog {
  const listeners = new Set<() => void>()
  let events: readonly TelemetryEvent[] = []
  const set = (next: readonly TelemetryEvent[]): void => {
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

export const useEvents = (log: EventLog): readonly TelemetryEvent[] => useSyncExternalStore(log.subscribe, log.get)
