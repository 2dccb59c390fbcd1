import { fromCallback } from 'xstate'
import type { LookNow, WatchInput } from '../machine'
import type { PartsOf } from './parts.types'
import { Watch } from './watch'

/** The one actor that looks at an attempt. It says what is new, and nothing when a look brings nothing new. */
export const watchActor = (partsOf: PartsOf) =>
  fromCallback<LookNow, WatchInput>(({ input, sendBack }) => {
    const { instance, attempt, lookedAt } = input
    if (attempt === null) return undefined
    const parts = partsOf(instance)
    const watch = new Watch(parts, attempt, lookedAt, sendBack)
    // Intent for a look by name: a mailbox of its own would cost more than the watch.
    parts.watch = watch
    return () => {
      watch.stop()
      if (parts.watch === watch) parts.watch = null
    }
  })
