import { MINUTE, systemClock, type Clock } from '../../domain'
import type { DueStep, StepHandler, StepQueue } from './follow.types'

const RETRY_MS = MINUTE

/** A queue in this process. Its steps are lost when the process ends: for many nodes and for restarts there is BullMQ. */
export function memoryQueue({ clock = systemClock }: { clock?: Clock } = {}): StepQueue {
  const timers = new Map<string, unknown>()
  let handler: StepHandler | null = null
  const running = new Set<Promise<void>>()

  const run = (due: DueStep): void => {
    if (handler === null) return
    const step = handler(due)
      // The handler has told whoever has to know.
      .catch(() => plan(due, clock.now() + RETRY_MS))
      .finally(() => running.delete(step))
    running.add(step)
  }
  const plan = (due: DueStep, runAt: number): void => {
    const id = `${due.followId} ${due.step}`
    clock.clearTimeout(timers.get(id))
    const fire = () => {
      timers.delete(id)
      run(due)
    }
    timers.set(id, clock.setTimeout(fire, Math.max(0, runAt - clock.now())))
  }

  return {
    schedule: async (due, runAt) => plan(due, runAt),
    work: (next) => (handler = next),
    close: async () => {
      handler = null
      for (const timer of timers.values()) clock.clearTimeout(timer)
      timers.clear()
      await Promise.allSettled(running)
    },
  }
}
