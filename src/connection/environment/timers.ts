import { noticeDeveloper, TimerQueue, type Clock, type QueuedTimer, type TimerId } from '../../domain'

/** A browser's timers stop while the device sleeps. After a sleep no timer is late by more than this. */
const LONGEST_MS = 5 * 60_000

/**
 * The timers of all connections on one clock. Each knows when it is due, so they catch up at once after a sleep or in a throttled
 * page. Together they use one timer of the clock: that of the first one due.
 */
export class Timers implements Clock {
  readonly #clock: Clock
  readonly #queue = new TimerQueue()
  #armed: TimerId
  #armedFor = Infinity
  /** The steady time when it was last read. */
  #lastAt: number
  /** By how much the clock has been set back. */
  #setBackMs = 0

  constructor(clock: Clock) {
    this.#clock = clock
    this.#lastAt = clock.now()
  }

  now(): number {
    return this.#clock.now()
  }

  setTimeout(run: () => void, delayMs: number): TimerId {
    const timer = this.#queue.add(run, this.#steadyNow() + Math.max(0, delayMs || 0))
    if (timer.dueAt < this.#armedFor) this.#arm(timer.dueAt)
    return timer
  }

  clearTimeout(id: TimerId): void {
    this.#queue.clear(id)
    if (this.#queue.nextAt === null) this.#disarm()
  }

  /** Runs every timer that is due, in the order in which they were due. */
  wake(): void {
    this.#runDue(this.#steadyNow())
  }

  #runDue(until: number): void {
    this.#disarm()
    // All are taken first: a timer that is set meanwhile runs next time, even if it is due at once.
    const due: QueuedTimer[] = []
    for (let timer = this.#queue.takeDue(until); timer !== null; timer = this.#queue.takeDue(until)) due.push(timer)
    for (const timer of due) if (!timer.isCleared) runSafely(timer.run)
    const { nextAt } = this.#queue
    if (nextAt !== null && nextAt < this.#armedFor) this.#arm(nextAt)
  }

  /** The clock's time without its steps back: if the clock was set back, every timer keeps the time that it had left. */
  #steadyNow(atLeast = this.#lastAt): number {
    const now = this.now() + this.#setBackMs
    this.#setBackMs += Math.max(0, atLeast - now)
    this.#lastAt = Math.max(now, atLeast)
    return this.#lastAt
  }

  #arm(dueAt: number): void {
    this.#disarm()
    const now = this.#steadyNow()
    this.#armedFor = Math.min(dueAt, now + LONGEST_MS)
    this.#armed = this.#clock.setTimeout(() => {
      // It is at least the time that the timer was for. If the clock says less, it was set back or the browser was a moment early.
      this.#runDue(this.#steadyNow(Math.max(this.#lastAt, this.#armedFor)))
    }, this.#armedFor - now)
  }

  #disarm(): void {
    this.#clock.clearTimeout(this.#armed)
    this.#armedFor = Infinity
  }
}

/** A timer that throws must not keep the others from running. */
function runSafely(run: () => void): void {
  try {
    run()
  } catch (error) {
    noticeDeveloper(error)
  }
}

const known = new WeakMap<Clock, Timers>()

/** The one set of timers for this clock. */
export function timersOf(clock: Clock): Timers {
  const found = known.get(clock) ?? new Timers(clock)
  known.set(clock, found)
  return found
}
