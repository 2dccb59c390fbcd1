import type { Clock, TimerId } from '../domain'

interface Timer {
  run: () => void
  dueAt: number
}

/**
 * The timers of all connections on one clock. They know when they are due, so that after a sleep, or in a throttled page, they
 * catch up at once; and they need one timer of the clock between them: the one for whatever is due first.
 */
export class Timers implements Clock {
  readonly #clock: Clock
  readonly #timers = new Set<Timer>()
  #armed: TimerId
  #armedFor = Infinity

  constructor(clock: Clock) {
    this.#clock = clock
  }

  now(): number {
    return this.#clock.now()
  }

  setTimeout(run: () => void, delayMs: number): TimerId {
    const timer: Timer = { run, dueAt: this.now() + Math.max(0, delayMs) }
    this.#timers.add(timer)
    if (timer.dueAt < this.#armedFor) this.#arm(timer.dueAt)
    return timer
  }

  clearTimeout(id: TimerId): void {
    this.#timers.delete(id as Timer)
    if (this.#timers.size === 0) this.#disarm()
  }

  /** Runs everything that is due, what was due first before what was due later. */
  wake(): void {
    this.#disarm()
    const now = this.now()
    const due = [...this.#timers].filter(({ dueAt }) => dueAt <= now).sort((a, b) => a.dueAt - b.dueAt)
    for (const timer of due) if (this.#timers.delete(timer)) timer.run()
    let first = Infinity
    for (const { dueAt } of this.#timers) first = Math.min(first, dueAt)
    if (first < this.#armedFor) this.#arm(first)
  }

  #arm(at: number): void {
    this.#disarm()
    this.#armedFor = at
    this.#armed = this.#clock.setTimeout(() => this.wake(), at - this.now())
  }

  #disarm(): void {
    this.#clock.clearTimeout(this.#armed)
    this.#armedFor = Infinity
  }
}

const known = new WeakMap<Clock, Timers>()

/** The timers on this clock. */
export function timersOf(clock: Clock): Timers {
  const found = known.get(clock) ?? new Timers(clock)
  known.set(clock, found)
  return found
}
