import type { Clock } from '../domain/clock'
import { TimerQueue } from '../domain/timer-queue'

/** A clock that stands still until you move it. */
export interface ManualClock extends Clock {
  /**
   * Moves time forward by `ms` and fires the timers that fall due, each with the clock at its own due time. That includes timers
   * that these timers set. Promises settle only after the whole span; if they matter, use `advance`.
   */
  jump(ms: number): void
  /** Like `jump`, but lets promises (an in-process fetch and everything after it) settle before, between and after the timers. */
  advance(ms: number): Promise<void>
}

/** Monday, 2 March 2026, 09:00 in Sydney: any fixed time works, and tests read better with a plausible one. */
const DEFAULT_START_AT = Date.UTC(2026, 2, 1, 22)

/** Turns of the event loop that count as settled: reading a body, a stream and a few thens take two or three. */
const TURNS_TO_SETTLE = 4

interface EventLoop {
  /** Waits until promises have settled. */
  settle(): Promise<void>
  close(): void
}

/** Turns of the event loop. */
interface Turns {
  turn(): Promise<void>
  close(): void
}

/** As it was when this module was loaded, so that fake timers of a test do not stand in for it. */
// oxlint-disable-next-line no-restricted-globals -- it waits for promises, and measures no time.
const realSetTimeout = globalThis.setTimeout

/** Jest's jsdom has no MessageChannel. */
const byTimers: Turns = {
  turn: () => new Promise((resolve) => void realSetTimeout(resolve, 0)),
  close: () => undefined,
}

/**
 * Browsers read a body on another thread, however small it is, and Firefox takes its time over it: many turns may pass in between.
 * Waiting for a body of our own means waiting for those that were begun before it.
 */
const readBody: (() => Promise<unknown>) | null =
  typeof window === 'undefined' || typeof Response === 'undefined' ? null : () => new Response('x').text()

/** One channel serves a whole advance, because creating channels is expensive. It is closed afterwards, or Node could not exit. */
function byMessages(): Turns {
  const { port1, port2 } = new MessageChannel()
  const turn = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  return { turn, close: () => port1.close() }
}

/**
 * Turns of the event loop, by messages rather than by timers: fake timers do not affect them, and browsers do not delay them in a
 * hidden tab.
 */
function openEventLoop(): EventLoop {
  const { turn, close } = typeof globalThis.MessageChannel === 'function' ? byMessages() : byTimers
  return {
    settle: async () => {
      for (let turns = 0; turns < TURNS_TO_SETTLE; turns += 1) {
        await readBody?.()
        await turn()
      }
    },
    close,
  }
}

/** Creates a clock for tests. It starts at `startAt` (milliseconds since 1970) and moves only by `jump` and `advance`. */
export function createManualClock(startAt: number = DEFAULT_START_AT): ManualClock {
  const timers = new TimerQueue()
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
    clearTimeout: (id) => timers.clear(id),
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
