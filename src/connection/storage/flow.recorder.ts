import type { Attempt } from '../../domain'
import { ended, isWorthKeeping, stateOf, type ConnectionContext, type ConnectionMachineSnapshot } from '../../machine'
import type { ConnectionParts } from '../connection.parts'
import { recordOf } from './flow.record'

/** Nothing goes on after these states. */
export const isOver = (snapshot: ConnectionMachineSnapshot): boolean => {
  const state = stateOf(snapshot)
  return state === 'connected' || state === 'cancelled'
}

/** Writes down what a reload or another tab has to know. False: it could not be written. */
export function saveRecord({ scope, authorizationState }: ConnectionParts, context: ConnectionContext): boolean {
  const { flow, userKey, clock, store } = scope
  return store.write(recordOf(context, { flow, userKey, ...authorizationState.recorded, at: clock.now() }))
}

/** An attempt that has begun ends every visit to the platform's page. */
export function saveAttempt(parts: ConnectionParts, context: ConnectionContext, attempt: Attempt): void {
  parts.authorizationState.end()
  saveRecord(parts, { ...context, attempt })
}

/** Keeps the record in step with the machine. `isPending`: a begin is on its way. */
export function updateRecord(parts: ConnectionParts, snapshot: ConnectionMachineSnapshot, isPending: boolean): void {
  const { scope, authorizationState } = parts
  const { context } = snapshot
  if (isOver(snapshot)) {
    // After the end only what protects a login from a lock is kept.
    const left = ended(context, scope.clock.now())
    if (left) saveRecord(parts, left)
    else scope.store.remove()
    return
  }
  // While a begin is on its way, the record is that of the attempt before it, or another tab's.
  if (context.attempt !== null || authorizationState.pending !== null || (!isPending && isWorthKeeping(context)))
    saveRecord(parts, context)
}
