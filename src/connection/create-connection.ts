import { Authorization } from './authorization/authorization'
import { AuthorizationState } from './authorization/authorization.state'
import { LiveConnection } from './connection'
import { ConnectionActor } from './connection.actor'
import { ConnectionScope } from './connection.scope'
import type { BankConnectionOptions, Connection } from './connection.types'
import { OtherFlows } from './other-flows'
import { FlowRecorder } from './storage/flow.recorder'
import { Submission } from './submission/submission'

/**
 * Follows one bank connection, outside React. Nothing is asked of the platform before `start`, and only the user, or the end of a
 * wait, begins something.
 * @throws DeveloperError if `userKey` is empty, or if the request cannot be begun with this aggregator.
 */
export function createBankConnection(options: BankConnectionOptions): Connection {
  const scope = new ConnectionScope(options)
  const actor = new ConnectionActor(scope)
  const state = new AuthorizationState()
  const recorder = new FlowRecorder(scope, state)
  const submission = new Submission(scope, actor, recorder)
  const authorization = new Authorization({ scope, actor, state, recorder, submission })
  const otherFlows = new OtherFlows(scope, actor, state, submission)
  return new LiveConnection({ scope, actor, recorder, submission, authorization, otherFlows })
}
