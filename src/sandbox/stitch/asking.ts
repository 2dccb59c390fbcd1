import type { StitchWorld } from './world.types'
import type { Link, LiveRule, StitchToken } from './world.types'

/** One operation that is being answered: the context of every resolver. */
export interface Asking {
  readonly world: StitchWorld
  readonly token: StitchToken
  /** The link of a user's token; null for a client's token. */
  readonly link: Link | null
  /** The origin of the pages that users are sent to. */
  readonly identityOrigin: string
  /** Equal for the same operation with the same variables and the same subject. */
  readonly operationKey: string
  /** The decision about each rule for this request. */
  readonly struck: Map<LiveRule, boolean>
}
