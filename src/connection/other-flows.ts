import { withLogins } from '../machine'
import type { AuthorizationState } from './authorization/authorization.state'
import type { ConnectionActor } from './connection.actor'
import type { ConnectionScope } from './connection.scope'
import { newAttemptIn } from './storage/flow.record'
import type { Submission } from './submission/submission'

/** What the user does elsewhere: with the same flow in other tabs, and with the same bank in other flows. */
export class OtherFlows {
  readonly #scope: ConnectionScope
  readonly #actor: ConnectionActor
  readonly #authorization: AuthorizationState
  readonly #submission: Submission
  #unsubscribe: (() => void) | null = null

  constructor(scope: ConnectionScope, actor: ConnectionActor, authorization: AuthorizationState, submission: Submission) {
    this.#scope = scope
    this.#actor = actor
    this.#authorization = authorization
    this.#submission = submission
  }

  listen(): void {
    this.#unsubscribe = this.#scope.store.onChange(() => this.catchUp())
  }

  rest(): void {
    this.#unsubscribe?.()
  }

  /** Follows an attempt that another tab began, and counts the logins that failed elsewhere. */
  catchUp(): void {
    this.countLoginFailures()
    const { store, clock } = this.#scope
    const { record } = store.read(clock.now())
    const attempt = newAttemptIn(record, this.#actor.context)
    if (record === null || attempt === null || this.#submission.pending.exists) return
    // If a visit was still open here, it was finished there.
    this.#authorization.end()
    this.#actor.send({ type: 'MOVED', attempt, past: record.past })
  }

  /** Call it before the login form is shown and before a login is sent: failures in other flows count here too. */
  countLoginFailures(): void {
    if (!this.#actor.isRunning) return
    const { loginFailures, clock } = this.#scope
    const { institutionId, past, attempt } = this.#actor.context
    const logins = institutionId === null ? null : loginFailures.of(institutionId, clock.now())
    if (logins !== null && withLogins(past, logins, attempt) !== past) this.#actor.sendQuietly({ type: 'COUNTED', logins })
  }
}
