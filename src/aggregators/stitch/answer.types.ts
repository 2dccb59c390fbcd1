import type { Json } from './wire.guards'

/** One error of an answer. Its message is written for developers and is not kept. */
export interface Fault {
  code: string | null
  reason: string | null
  /** Null where the error does not say. What no schema would name is '?'. */
  path: (string | number)[] | null
  /** What the user could grant. None where a claim is missing: that is about the kind of token, which only a developer can change. */
  missingScopes: string[]
  interactionId: string | null
  /** As it came: not checked, and a secret. */
  userInteractionUrl: unknown
}

/** Data, errors or both: a partial failure has both (Stitch docs: error handling). */
export interface Answer {
  data: Json | null
  faults: readonly Fault[]
}
