import { createManualClock, type ManualClock } from '../../src/sandbox'

/** A clock that stands until somebody moves it, and tells when it was moved. */
export interface FlowClock extends ManualClock {
  subscribe(onMove: () => void): () => void
}

export function createFlowClock(startAt: number): FlowClock {
  const clock = createManualClock(startAt)
  const listeners = new Set<() => void>()
  return {
    ...clock,
    advance: async (ms) => {
      await clock.advance(ms)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
