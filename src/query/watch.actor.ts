import { fromCallback } from 'xstate'
import type { KnownIds, LookNow, WatchInput } from '../machine'
import type { LookParts, PartsOf } from './parts.types'
import { Watch } from './watch'

/** The watch that runs for each connection. */
const watches = new WeakMap<LookParts, Watch>()

/**
 * The actor that looks at an attempt. It sends an event for each new reading, and none for a look that brings nothing new.
 * `knownIdsOf` answers with what the connection knows at that moment.
 */
export const watchActor = (partsOf: PartsOf, knownIdsOf: (instance: string) => KnownIds) =>
  fromCallback<LookNow, WatchInput>(({ input, sendBack }) => {
    const { instance, attempt, lookedAt } = input
    if (attempt === null) return undefined
    const parts = partsOf(instance)
    const watch = new Watch(parts, { attempt, lookedAt, knownIds: () => knownIdsOf(instance) }, sendBack)
    watches.set(parts, watch)
    return () => {
      watch.stop()
      if (watches.get(parts) === watch) watches.delete(parts)
    }
  })

/** Looks at the attempt at once, if one is being watched. A mailbox on the actor would take more memory than the watch itself. */
export const lookNow = (parts: LookParts): void => watches.get(parts)?.lookNow()
