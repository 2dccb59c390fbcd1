import { memoryQueue, type DueStep, type StepQueue } from 'bank-connection-kit/server/follow'
import type { Clock } from 'bank-connection-kit'

/** A step that waits in the queue. */
export interface WaitingStep extends DueStep {
  runAt: number
}

/** The queue in memory, which lets the panel see what waits in it. */
export function watchedQueue(clock: Clock): { queue: StepQueue; waiting(): readonly WaitingStep[] } {
  const inner = memoryQueue({ clock })
  const steps = new Map<string, WaitingStep>()
  return {
    queue: {
      ...inner,
      schedule: async (due, runAt) => {
        steps.set(due.followId, { ...due, runAt })
        await inner.schedule(due, runAt)
      },
    },
    waiting: () => [...steps.values()],
  }
}
