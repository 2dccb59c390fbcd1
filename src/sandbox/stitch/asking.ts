import type { StitchWorld } from './world.types'
import type { Link, LiveRule, StitchToken } from './world.types'

/** One operation that is being answered; what every resolver is given. */
export interface Asking {
  readonly world: StitchWorld
  readonly token: StitchToken
  /** Whose data a user token is for; null for a client token. */
  readonly link: Link | null
  /** Where the pages are to which a user is sent. */
  readonly identityOrigin: string
  /** The same for the same operation with the same variables by the same subject. */
  readonly operationKey: string
  /** What has been decided of each rule for this request. */
  readonly struck: Map<LiveRule, boolean>
}
