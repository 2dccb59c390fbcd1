import { systemClock, type Clock, type TimerId } from '../domain/clock'
import { createTimerQueue } from './timer-queue'

/** A clock that runs by itself, as fast as it is told to, and can jump. */
export interface FastClock extends Clock {
  /** Seconds of this clock in one second of the real one. */
  readonly rate: number
  /** Changes the pace from this moment on; 0 stops the clock. Throws a RangeError below 0. */
  setRate(rate: number): void
  /** Moves time on by `ms` at once and fires what falls due on the way, each with the clock standing at its own due time. */
  jump(ms: number): void
}

export interface FastClockOptions {
  /** Seconds of this clock in one second of the real one. Default 1. */
  rate?: number
  /** What `now` says first, in milliseconds since 1970. Default: the real time. */
  startAt?: number
  /** The clock that drives this one. Default: the system's. */
  real?: Clock
}

/** A clock that runs at `rate` times real time, for a demo that shows two hours in a few minutes, or in one jump. */
export function createFastClock({
  rate: firstRate = 1,
  real = systemClock,
  startAt = real.now(),
}: FastClockOptions = {}): FastClock {
  const timers = createTimerQueue()
  let rate = checkedRate(firstRate)
  // Own time is counted from an anchor that moves with every change of pace: earlier time is never scaled anew.
  let anchor = { own: startAt, real: real.now() }
  let standingAt: number | null = null
  let driver: TimerId | null = null

  const now = (): number => standingAt ?? anchor.own + (real.now() - anchor.real) * rate

  function anchorAt(own: number): void {
    anchor = { own, real: real.now() }
  }

  function schedule(): void {
    if (driver !== null) real.clearTimeout(driver)
    const nextAt = timers.nextAt()
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
      timers.remove(id)
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
