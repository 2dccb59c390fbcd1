import { MINUTE, type CallContext } from '../domain'
import { faultOf } from './bank.query'
import { callInTime } from './call'
import type { LookParts } from './parts.types'
import { PINNED, WITHOUT } from './query.options'

/** What all queries of lists have in common. Unlike the others they fetch by themselves; a failed one is asked again by its screen. */
export const LISTED = {
  ...WITHOUT,
  ...PINNED,
  enabled: true,
  structuralSharing: true,
  gcTime: 10 * MINUTE,
  // A host's defaults for all queries would ask a platform again and again.
  refetchInterval: false,
} as const

/** Asks the adapter for a list, with a time limit. What the developer has to mend is reported; a question that was taken back is not. */
export async function listed<T>(
  parts: Pick<LookParts, 'owner' | 'clock'>,
  where: string,
  run: (call: CallContext) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await callInTime(parts, run, signal)
  } catch (error) {
    if (!signal.aborted) faultOf(error, where)
    throw error
  }
}
