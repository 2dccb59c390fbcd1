import { type Json } from '../../domain'

/** One error of an answer. Its message is written for developers and is not kept. */
export interface Fault {
  code: string | null
  reason: string | null
  /** Null if the error has no path. A name that no schema would have becomes '?'. */
  path: (string | number)[] | null
  /** The scopes that the user could grant. Empty if a claim is missing, because that depends on the kind of token, which only a developer can change. */
  missingScopes: string[]
  interactionId: string | null
  /** Unchecked, and secret. */
  userInteractionUrl: unknown
}

/** Data, errors or both: a partial failure has both (Stitch docs: error handling). */
export interface Answer {
  data: Json | null
  faults: readonly Fault[]
}
