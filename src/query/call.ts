import type { CallContext } from '../domain'
import type { LookParts } from './parts.types'

/** What a call of the adapter is given. */
export const callContext = (
  { owner: [userKey], clock }: Pick<LookParts, 'owner' | 'clock'>,
  signal: AbortSignal,
): CallContext => ({
  userKey,
  signal,
  clock,
})
