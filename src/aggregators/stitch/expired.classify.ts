import type { Answer, Fault } from './answer.types'
import type { Renewal } from './stitch.options'

/** How a renewal ended. `unreachable`: nobody answered it, or the repetition after it. */
export type Remedy = Renewal | 'unreachable'

const CODE = 'UNAUTHENTICATED'

export const isExpired = ({ code }: Fault): boolean => code === CODE

/** The answer with the remedy as the reason of every refusal, because it decides what comes next. */
export const refusedFor = ({ data, faults }: Answer, remedy: Remedy): Answer => ({
  data,
  faults: faults.map((fault) => (isExpired(fault) ? { ...fault, reason: remedy } : fault)),
})

/** The refusal of a part that has no answer of its own. */
export const expiredFault = (remedy: Remedy): Fault => ({
  code: CODE,
  reason: remedy,
  path: null,
  missingScopes: [],
  interactionId: null,
  userInteractionUrl: undefined,
})
