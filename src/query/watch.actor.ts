import { fromCallback } from 'xstate'
import type { LookNow, WatchInput } from '../machine'
import type { PartsOf } from './parts.types'
import { Watch } from './watch'

/** The one actor that looks at an attempt. It says what is new, and nothing when a look brings nothing new. */
export const watchActor = (partsOf: PartsOf) =>
  fromCallback<LookNow, WatchInput>(({ input, sendBack, receive }) => {
    const { instance, attempt, lookedAt } = input
    if (attempt === null) return undefined
    const watch = new Watch(partsOf(instance), attempt, lookedAt, sendBack)
    receive(() => watch.lookNow())
    return () => watch.stop()
  })
