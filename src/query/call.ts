import type { CallContext } from '../domain'
import type { LookParts } from './parts.types'
import { withTimeLimit } from './time-limit'

type CallParts = Pick<LookParts, 'owner' | 'clock'>

/** What a call of the adapter is given. */
export const callContext = ({ owner: [userKey], clock }: CallParts, signal: AbortSignal): CallContext => ({
  userKey,
  signal,
  clock,
})

/** Calls the adapter, with a time limit. `outer` aborts it earlier. */
export const callInTime = <T>(
  parts: CallParts,
  run: (call: CallContext) => Promise<T> | T,
  outer = new AbortController().signal,
): Promise<T> => withTimeLimit(parts.clock, outer, async (signal) => run(callContext(parts, signal)))
