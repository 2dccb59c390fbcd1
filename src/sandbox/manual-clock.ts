import type { Clock } from '../domain/clock'
import { createTimerQueue } from './timer-queue'

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /**
   * Moves time on by `ms` and fires what falls due on the way, each with the clock standing at its own due time. What a timer
   * sets is fired too if it falls due within the span. Promises settle only after the whole span: where they matter, `advance`.
   */
  jump(ms: number): void
  /** As `jump`, but lets promises (an in-process fetch and all that follows it) settle before, between and after the timers. */
  advance(ms: number): Promise<void>
}

/** Monday, 2 March 2026, 09:00 in Sydney: any fixed moment will do, and tests read better when it is a plausible one. */
const DEFAULT_START_AT = Date.UTC(2026, 2, 1, 22)

/** Turns of the event loop that count as settled: reading a body, a stream and a few thens take two or three. */
const TURNS_TO_SETTLE = 4

/**
 * One turn of the event loop, by a message and not by a timer: fake timers do not touch it, and no browser holds it back in a
 * hidden tab.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

async function settle(): Promise<void> {
  for (let turns = 0; turns < TURNS_TO_SETTLE; turns += 1) await turn()
}

/** A clock for tests: starts at `startAt` (milliseconds since 1970) and moves by `jump` or `advance` only. */
export function createManualClock(startAt: number = DEFAULT_START_AT): ManualClock {
  const timers = createTimerQueue()
  let at = startAt

  function fireNext(until: number): boolean {
    const timer = timers.takeDue(until)
    if (timer === null) return false
    at = Math.max(at, timer.dueAt)
    timer.run()
    return true
  }

  return {
    now: () => at,
    setTimeout: (run, delayMs) => timers.add(run, at + Math.max(0, delayMs)),
    clearTimeout: timers.remove,
    jump(ms) {
      const until = at + ms
      while (fireNext(until));
      at = until
    },
    async advance(ms) {
      const until = at + ms
      do await settle()
      while (fireNext(until))
      at = until
      await settle()
    },
  }
}
