import { withLogins } from '../machine'
import type { ConnectionParts } from './connection-parts'
import { countOf, newAttemptIn } from './storage/flow-record'
import { isOver, saveRecord } from './storage/flow-recorder'

/**
 * Follows an attempt that another tab began with this flow, and counts the logins that failed in other flows. `isPending`: a begin of
 * this tab is on its way.
 */
export function catchUp(parts: ConnectionParts, isPending: boolean): void {
  countLogins(parts)
  const { scope, actor, authorizationState } = parts
  const { record } = scope.store.read(scope.clock.now())
  // The user gave up in another tab, and this one goes on.
  const isMine = record?.givenUp !== undefined && record.givenUp === actor.context.attempt?.id
  if (isMine && !isOver(actor.getSnapshot())) {
    // It differs from what is there, although this tab has written the same before.
    scope.store.remove()
    saveRecord(parts, actor.context)
  }
  const attempt = newAttemptIn(record, actor.context)
  if (record === null || attempt === null || isPending) return
  // If a visit was still open here, it was finished there.
  authorizationState.end()
  actor.send({ type: 'MOVED', attempt, past: record.past })
}

/**
 * Counts the logins that failed at the same bank in other flows. Call it before the login form is shown and before a login is
 * sent.
 */
export function countLogins({ scope, actor }: ConnectionParts): void {
  if (!actor.isRunning) return
  const { institutionId, past, attempt } = actor.context
  const tries = institutionId === null ? null : scope.loginTries.at(institutionId, scope.clock.now())
  const logins = tries && countOf(tries, attempt)
  if (logins !== null && withLogins(past, logins, attempt) !== past) actor.sendQuietly({ type: 'COUNTED', logins })
}
