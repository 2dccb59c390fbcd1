/** One timer that waits to fire. */
export interface WaitingTimer {
  readonly id: number
  readonly dueAt: number
  readonly run: () => void
}

/** The timers of a clock, in the order of their due times. Equal times keep the order in which they were set. */
export interface TimerQueue {
  add(run: () => void, dueAt: number): number
  remove(id: unknown): void
  /** When the next timer falls due; null if none waits. */
  nextAt(): number | null
  /** Takes out the earliest timer that is due at `at` or before; null if there is none. */
  takeDue(at: number): WaitingTimer | null
}

export function createTimerQueue(): TimerQueue {
  let lastId = 0
  const waiting = new Map<number, WaitingTimer>()

  function earliest(): WaitingTimer | null {
    let found: WaitingTimer | null = null
    for (const timer of waiting.values()) if (found === null || timer.dueAt < found.dueAt) found = timer
    return found
  }

  return {
    add(run, dueAt) {
      lastId += 1
      waiting.set(lastId, { id: lastId, dueAt, run })
      return lastId
    },
    remove(id) {
      if (typeof id === 'number') waiting.delete(id)
    },
    nextAt: () => earliest()?.dueAt ?? null,
    takeDue(at) {
      const timer = earliest()
      if (timer === null || timer.dueAt > at) return null
      waiting.delete(timer.id)
      return timer
    },
  }
}
