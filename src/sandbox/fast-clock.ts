import { systemClock, type Clock, type TimerId } from '../domain/clock'
import { TimerQueue } from '../domain/timer-queue'

/** A clock that runs by itself, at any speed, and can jump. */
export interface FastClock extends Clock {
  /** Seconds of this clock in one real second. */
  readonly rate: number
  /**
   * Changes the speed from this moment on; 0 stops the clock.
   * @throws RangeError below 0
   */
  setRate(rate: number): void
  /** Moves time forward by `ms` at once. It fires the timers that fall due, each with the clock at its own due time. */
  jump(ms: number): void
}

export interface FastClockOptions {
  /**
   * Seconds of this clock in one real second.
   * @default 1
   */
  rate?: number
  /**
   * The time at the start, in milliseconds since 1970.
   * @default the real time
   */
  startAt?: number
  /**
   * The clock that drives this one.
   * @default the system's
   */
  real?: Clock
}

/** Creates a clock that runs `rate` times as fast as real time, for demos. */
export function createFastClock({
  rate: firstRate = 1,
  real = systemClock,
  startAt = real.now(),
}: FastClockOptions = {}): FastClock {
  const timers = new TimerQueue()
  let rate = checkedRate(firstRate)
  // Time counts from an anchor that moves with every change of speed, so earlier time is never scaled again.
  let anchor = { own: startAt, real: real.now() }
  let standingAt: number | null = null
  let driver: TimerId | null = null

  const now = (): number => standingAt ?? anchor.own + (real.now() - anchor.real) * rate

  function anchorAt(own: number): void {
    anchor = { own, real: real.now() }
  }

  function schedule(): void {
    if (driver !== null) real.clearTimeout(driver)
    const { nextAt } = timers
    driver = nextAt === null || rate === 0 ? null : real.setTimeout(fireDue, Math.ceil(Math.max(0, nextAt - now()) / rate))
  }

  function fireDue(): void {
    driver = null
    try {
      for (let timer = timers.takeDue(now()); timer !== null; timer = timers.takeDue(now())) timer.run()
    } finally {
      schedule()
    }
  }

  return {
    now,
    get rate() {
      return rate
    },
    setTimeout(run, delayMs) {
      const id = timers.add(run, now() + Math.max(0, delayMs))
      if (standingAt === null) schedule()
      return id
    },
    clearTimeout(id) {
      timers.clear(id)
    },
    setRate(next) {
      anchorAt(now())
      rate = checkedRate(next)
      schedule()
    },
    jump(ms) {
      const until = now() + ms
      try {
        for (let timer = timers.takeDue(until); timer !== null; timer = timers.takeDue(until)) {
          standingAt = Math.max(now(), timer.dueAt)
          timer.run()
        }
      } finally {
        standingAt = null
        anchorAt(until)
        schedule()
      }
    },
  }
}

function checkedRate(rate: number): number {
  if (rate >= 0 && Number.isFinite(rate)) return rate
  throw new RangeError(
    `[bank-connection-kit] A clock's rate must be 0 or more, not ${rate}: time cannot run backwards. Use jump() to move on.`,
  )
}
