import { ProblemError } from '../problem.types'
import type { ServerStore } from './store.types'

/** The host's store, with every failure turned into the one problem that it means. Its errors may quote keys, so they are dropped. */
export function guardedStore(store: ServerStore): ServerStore {
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch {
      throw new ProblemError('unavailable', { detail: 'The store did not answer.' })
    }
  }
  return {
    get: (key) => guarded(() => store.get(key)),
    compareAndSet: (...of) => guarded(() => store.compareAndSet(...of)),
    take: (key) => guarded(() => store.take(key)),
    increment: (...of) => guarded(() => store.increment(...of)),
    noteTime: (...of) => guarded(async () => store.noteTime?.(...of)),
    late: (...of) => guarded(async () => store.late?.(...of) ?? []),
  }
}
