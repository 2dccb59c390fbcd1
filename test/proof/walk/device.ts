import type { Clock } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'

/** A device that sleeps and whose clock somebody sets, and the platform's clock, which is right. */
export interface Device {
  /** What the kit goes by. */
  readonly clock: Clock
  /** What the platform goes by, and the proof. */
  readonly world: Clock
  /** How far the device's clock is ahead. */
  aheadMs(): number
  /** Nobody has ever set it. */
  isRight(): boolean
  advance(ms: number): Promise<void>
  /** Time passes and no timer fires, as in a laptop that is shut. */
  sleep(ms: number): void
  /** Somebody sets the device's clock. */
  setClock(ms: number): void
  /** How many timers of the kit still wait. */
  waiting(): number
}

export function createDevice(startAt: number): Device {
  const timers = createManualClock(startAt)
  const waiting = new Set<unknown>()
  let [sleptMs, aheadMs, isRight] = [0, 0, true]
  return {
    world: { ...timers, now: () => timers.now() + sleptMs },
    clock: {
      now: () => timers.now() + sleptMs + aheadMs,
      setTimeout: (run, delayMs) => {
        const id = timers.setTimeout(() => {
          waiting.delete(id)
          run()
        }, delayMs)
        waiting.add(id)
        return id
      },
      clearTimeout: (id) => {
        waiting.delete(id)
        timers.clearTimeout(id)
      },
    },
    aheadMs: () => aheadMs,
    isRight: () => isRight,
    advance: (ms) => timers.advance(ms),
    sleep: (ms) => {
      sleptMs += ms
    },
    setClock: (ms) => {
      aheadMs += ms
      isRight = false
    },
    waiting: () => waiting.size,
  }
}
