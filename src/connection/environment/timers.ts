import { noticeDeveloper, type Clock, type TimerId } from '../../domain'

interface Timer {
  run: () => void
  dueAt: number
}

/** A browser's timers stop while the device sleeps. After a sleep no timer is late by more than this. */
const LONGEST_MS = 5 * 60_000

/**
 * The timers of all connections on one clock. Each knows when it is due, so they catch up at once after a sleep or in a throttled
 * page. Together they use one timer of the clock: that of the first one due.
 */
export class Timers implements Clock {
  readonly #clock: Clock
  readonly #timers = new Set<Timer>()
  #armed: TimerId
  #armedFor = Infinity
  #lastNow: number

  constructor(clock: Clock) {
    this.#clock = clock
    this.#lastNow = clock.now()
  }

  now(): number {
    return this.#clock.now()
  }

  setTimeout(run: () => void, delayMs: number): TimerId {
    const timer: Timer = { run, dueAt: this.#syncedNow() + Math.max(0, delayMs || 0) }
    this.#timers.add(timer)
    if (timer.dueAt < this.#armedFor) this.#arm(timer.dueAt)
    return timer
  }

  clearTimeout(id: TimerId): void {
    this.#timers.delete(id as Timer)
    if (this.#timers.size === 0) this.#disarm()
  }

  /** Runs every timer that is due, in the order in which they were due. */
  wake(): void {
    this.#runDue(this.#syncedNow())
  }

  #runDue(until: number): void {
    this.#disarm()
    const due = [...this.#timers].filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt - b.dueAt)
    for (const timer of due) if (this.#timers.delete(timer)) runSafely(timer.run)
    let first = Infinity
    for (const { dueAt } of this.#timers) first = Math.min(first, dueAt)
    if (first < this.#armedFor) this.#arm(first)
  }

  /** If the clock was set back, every timer keeps the time that it had left. */
  #syncedNow(atLeast = this.#lastNow): number {
    const now = this.now()
    const back = atLeast - now
    this.#lastNow = now
    if (back <= 0) return now
    for (const timer of this.#timers) timer.dueAt -= back
    if (this.#armedFor < Infinity) this.#arm(this.#armedFor - back)
    return now
  }

  #arm(dueAt: number): void {
    this.#disarm()
    const now = this.now()
    const at = Math.min(dueAt, now + LONGEST_MS)
    this.#armedFor = at
    this.#armed = this.#clock.setTimeout(() => {
      // It is at least the time that the timer was for. If the clock says less, it was set back or the browser was a moment early.
      this.#runDue(this.#syncedNow(Math.max(this.#lastNow, this.#armedFor)))
    }, at - now)
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
