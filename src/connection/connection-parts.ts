import type { AuthorizationState } from './authorization/authorization.state'
import type { ConnectionActor } from './connection.actor'
import type { ConnectionScope } from './connection-scope'

/** The parts of one connection that all others stand on. Each owns its state, and the others call its methods. */
export interface ConnectionParts {
  readonly scope: ConnectionScope
  readonly actor: ConnectionActor
  readonly authorizationState: AuthorizationState
}
