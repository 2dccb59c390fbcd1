import type { Clock, TimerId } from '../domain'

/** A clock whose timers know when they are due: a laptop that slept, or a throttled page, can catch up at once. */
export interface Timers extends Clock {
  /** Runs everything that is due. */
  wake(): void
  /** Forgets every timer. */
  clear(): void
}

interface Timer {
  run: () => void
  dueAt: number
  id: TimerId
}

export function createTimers(clock: Clock): Timers {
  const timers = new Set<Timer>()
  const fire = (timer: Timer) => {
    if (!timers.delete(timer)) return
    clock.clearTimeout(timer.id)
    timer.run()
  }
  return {
    now: () => clock.now(),
    setTimeout: (run, delayMs) => {
      const timer: Timer = { run, dueAt: clock.now() + Math.max(0, delayMs), id: undefined }
      timers.add(timer)
      timer.id = clock.setTimeout(() => fire(timer), delayMs)
      return timer
    },
    clearTimeout: (id) => {
      const timer = id as Timer | undefined
      if (timer && timers.delete(timer)) clock.clearTimeout(timer.id)
    },
    wake: () => {
      const now = clock.now()
      for (const timer of timers) if (timer.dueAt <= now) fire(timer)
    },
    clear: () => {
      for (const timer of timers) clock.clearTimeout(timer.id)
      timers.clear()
    },
  }
}
