import { createFastClock, type FastClock } from '../../src/sandbox'
import { createDueTimers } from '../shared/due-timers'
import type { Calls } from './calls'

/** The server's half of the one clock; the browser has the other. */
export interface WorldClock extends FastClock {
  /** Lets `ms` pass at once, timer by timer, with all that is asked of a platform meanwhile. One such jump after the other. */
  travel(ms: number): Promise<void>
  /** Drops every timer: what was begun in a world before this one ends with it. */
  clear(): void
}

export function createWorldClock(rate: number, { settle }: Pick<Calls, 'settle'>): WorldClock {
  const fast = createFastClock({ rate })
  const timers = createDueTimers(fast)
  let travelling = Promise.resolve()

  async function travel(ms: number): Promise<void> {
    await settle()
    const until = fast.now() + ms
    const jump = async (to: number): Promise<void> => {
      fast.jump(Math.max(0, to - fast.now()))
      await settle()
    }
    for (;;) {
      const dueAt = timers.nextAt()
      if (dueAt > until) break
      await jump(dueAt)
    }
    await jump(until)
  }

  return {
    now: fast.now,
    get rate() {
      return fast.rate
    },
    setRate: fast.setRate,
    jump: fast.jump,
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
    travel: (ms) => (travelling = travelling.then(() => travel(ms))),
    clear: timers.clear,
  }
}
