import { Authorization } from './authorization/authorization'
import { AuthorizationState } from './authorization/authorization.state'
import { LiveConnection } from './connection'
import { ConnectionActor } from './connection.actor'
import { ConnectionScope } from './connection-scope'
import type { BankConnectionOptions, Connection } from './connection.types'
import { Submission } from './submission/submission'

/**
 * Follows one bank connection, outside React. Nothing is asked of the platform before `start`, and only the user, or the end of a
 * wait, begins something.
 * @throws DeveloperError if `userKey` is empty, or if the request cannot be begun with this aggregator.
 */
export function createBankConnection(options: BankConnectionOptions): Connection {
  const scope = new ConnectionScope(options)
  const actor = new ConnectionActor(scope)
  const parts = { scope, actor, authorizationState: new AuthorizationState() }
  const submission = new Submission(parts)
  const authorization = new Authorization(parts, submission)
  return new LiveConnection(parts, submission, authorization)
}
