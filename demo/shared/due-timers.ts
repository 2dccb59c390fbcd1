import type { Clock, TimerId } from 'bank-connection-kit'

/** The timers of a clock, which know when they are due: a jump over hours goes from one to the next. */
export interface DueTimers extends Pick<Clock, 'setTimeout' | 'clearTimeout'> {
  /** When the next one is due, in milliseconds since 1970; Infinity if there is none. */
  nextAt(): number
  /** Drops every timer. */
  clear(): void
}

export function createDueTimers(clock: Clock): DueTimers {
  const dueTimes = new Map<TimerId, number>()
  return {
    nextAt: () => Math.min(Infinity, ...dueTimes.values()),
    setTimeout: (run, delayMs) => {
      const id = clock.setTimeout(() => {
        dueTimes.delete(id)
        run()
      }, delayMs)
      dueTimes.set(id, clock.now() + Math.max(0, delayMs))
      return id
    },
    clearTimeout: (id) => {
      dueTimes.delete(id)
      clock.clearTimeout(id)
    },
    clear: () => {
      for (const id of dueTimes.keys()) clock.clearTimeout(id)
      dueTimes.clear()
    },
  }
}
