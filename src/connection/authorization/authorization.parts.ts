import type { ConnectionActor } from '../connection.actor'
import type { ConnectionScope } from '../connection.scope'
import type { FlowRecorder } from '../storage/flow.recorder'
import type { Submission } from '../submission/submission'
import type { AuthorizationState } from './authorization.state'

/** What a visit to the platform's page needs on its way out and back. */
export interface AuthorizationParts {
  readonly scope: ConnectionScope
  readonly actor: ConnectionActor
  readonly state: AuthorizationState
  readonly recorder: FlowRecorder
  readonly submission: Submission
}
