import { Authorization } from './authorization/authorization'
import { AuthorizationState } from './authorization/authorization.state'
import { Connection } from './connection'
import { ConnectionActor } from './connection.actor'
import { ConnectionScope } from './connection.scope'
import type { BankConnection, BankConnectionOptions } from './connection.types'
import { OtherFlows } from './other-flows'
import { FlowRecorder } from './storage/flow.recorder'
import { Submission } from './submission/submission'

/**
 * Follows one bank connection, outside React. Nothing is asked of the platform before `start`, and only the user, or the end of a
 * wait, begins something.
 * @throws DeveloperError if the request cannot be begun with this aggregator.
 */
export function createBankConnection(options: BankConnectionOptions): BankConnection {
  const scope = new ConnectionScope(options)
  const actor = new ConnectionActor(scope)
  const state = new AuthorizationState()
  const recorder = new FlowRecorder(scope, state)
  const submission = new Submission(scope, actor, recorder)
  const authorization = new Authorization({ scope, actor, state, recorder, submission })
  const otherFlows = new OtherFlows(scope, actor, state, submission)
  return new Connection({ scope, actor, recorder, submission, authorization, otherFlows })
}
