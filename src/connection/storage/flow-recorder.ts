import type { Attempt } from '../../domain'
import { ended, isWorthKeeping, NO_PAST, stateOf, type ConnectionContext, type ConnectionMachineSnapshot } from '../../machine'
import { POLICY } from '../../policy'
import type { ConnectionParts } from '../connection-parts'
import { recordOf } from './flow-record'

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

/** After the end only what protects a login from a lock is kept. */
function saveEnd(parts: ConnectionParts, context: ConnectionContext): void {
  const { store, clock } = parts.scope
  const left = ended(context, clock.now())
  if (left) saveRecord(parts, left)
  else store.remove()
}

/** Another tab may go on with the attempt. It gets a moment to write its record again. */
function giveUp(parts: ConnectionParts, context: ConnectionContext, { id }: Attempt): void {
  const { flow, userKey, clock, store } = parts.scope
  const now = clock.now()
  const { past } = ended(context, now) ?? { past: NO_PAST }
  const owner = { flow, userKey, pending: null, abandoned: [], at: now }
  store.write({ ...recordOf({ ...context, attempt: null, past }, owner), retryAt: null, givenUp: id })
  clock.setTimeout(() => {
    if (store.read(clock.now()).record?.givenUp === id) saveEnd(parts, context)
  }, POLICY.handOverMs)
}

/** Keeps the record in step with the machine. `isPending`: a begin is on its way. */
export function updateRecord(parts: ConnectionParts, snapshot: ConnectionMachineSnapshot, isPending: boolean): void {
  const { scope, authorizationState } = parts
  const { context } = snapshot
  if (isOver(snapshot)) {
    const { attempt } = context
    if (stateOf(snapshot) === 'cancelled' && attempt !== null && scope.store.shared) giveUp(parts, context, attempt)
    else saveEnd(parts, context)
    return
  }
  // While a begin is on its way, the record is that of the attempt before it, or another tab's.
  if (context.attempt !== null || authorizationState.pending !== null || (!isPending && isWorthKeeping(context)))
    saveRecord(parts, context)
}
