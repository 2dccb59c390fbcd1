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

interface EventLoop {
  /** Waits until promises have settled. */
  settle(): Promise<void>
  close(): void
}

/**
 * Turns of the event loop, by messages and not by timers: fake timers do not touch them, and no browser holds them back in a hidden
 * tab. One channel serves a whole advance: making them is what would cost the most. An open one would keep Node from ending.
 */
function openEventLoop(): EventLoop {
  const { port1, port2 } = new MessageChannel()
  const turn = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  return {
    settle: async () => {
      for (let turns = 0; turns < TURNS_TO_SETTLE; turns += 1) await turn()
    },
    close: () => port1.close(),
  }
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
      const loop = openEventLoop()
      try {
        do await loop.settle()
        while (fireNext(until))
        at = until
        await loop.settle()
      } finally {
        loop.close()
      }
    },
  }
}
