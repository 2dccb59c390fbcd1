import { MINUTE, type Clock } from '../../domain'
import type { ServerStore } from '../store/store.types'
import type { FollowStore } from './follow.store'
import type { StepQueue } from './follow.types'

/** A step is this late before it counts as lost: longer than a busy queue, a slow worker and two clocks take. */
export const LOST_AFTER_MS = 10 * MINUTE
const SWEEP_EVERY_MS = 5 * MINUTE
const MOST_AT_ONCE = 1_000

export interface SweeperPorts {
  clock: Clock
  shared: ServerStore
  store: FollowStore
  queue: StepQueue
}

/** A timer of a server must not keep a process from ending, where the platform has such a thing. */
const letGo = (timer: unknown): void => (timer as { unref?: () => void } | undefined)?.unref?.()

/**
 * Puts steps back that the queue has lost: because it was in memory, its Redis was flushed, or a worker died between the record and the step.
 * Of all nodes one sweeps. To schedule a step twice is harmless. Returns what ends it.
 */
export function sweepLostSteps({ clock, shared, store, queue }: SweeperPorts): () => void {
  let timer: unknown
  let isOver = false

  const putBack = async (id: string): Promise<void> => {
    const now = clock.now()
    const follow = (await store.read(id))?.follow
    const hasNews = follow !== undefined && follow.untold.length > 0
    if (follow === undefined || (follow.nextAt === null && !hasNews)) return store.noteTime(id, null)
    if ((follow.nextAt ?? 0) > now - LOST_AFTER_MS) return store.noteTime(id, follow.nextAt)
    // Of a follow that has ended, the last step is made again: it tells what is untold.
    await queue.schedule({ followId: id, step: follow.nextAt === null ? follow.step - 1 : follow.step }, now)
    // If this one is lost as well, it comes again once it is as late.
    await store.noteTime(id, now)
  }

  const sweep = async (): Promise<void> => {
    if (!(await shared.compareAndSet('follow:sweep', null, '1', SWEEP_EVERY_MS / 2))) return
    for (const id of await store.late(clock.now() - LOST_AFTER_MS, MOST_AT_ONCE)) await putBack(id)
  }

  const plan = (): void => {
    if (isOver) return
    timer = clock.setTimeout(() => {
      // A store that is away is asked again the next time.
      sweep()
        .catch(() => undefined)
        .finally(plan)
    }, SWEEP_EVERY_MS)
    letGo(timer)
  }

  plan()
  return () => {
    isOver = true
    clock.clearTimeout(timer)
  }
}
