import type { ConnectionInput } from '../machine'
import type { Authorization } from './authorization/authorization'
import type { ConnectionScope } from './connection.scope'
import { inputOf, withLoginFailures } from './storage/flow.record'

interface Resumed {
  /** Where the machine begins: what a record or the address says takes precedence over the request. */
  input: ConnectionInput
  /** The machine follows an attempt that the record names. It may turn out to be another user's. */
  isFollowing: boolean
}

/** Reads what an earlier page, another tab or another flow left behind. Called once, at the first start. */
export function resume(scope: ConnectionScope, authorization: Authorization): Resumed {
  const { store, loginFailures, events, clock } = scope
  store.sweep(clock.now())
  const { record, isBad } = store.read(clock.now())
  if (isBad) {
    store.remove()
    events.log({ type: 'record-dropped' })
  }
  const hasReturned = authorization.resume(record)
  const counted = withLoginFailures(inputOf(scope.input, record), (institutionId) => loginFailures.of(institutionId, clock.now()))
  return {
    input: hasReturned ? { ...counted, attempt: null } : counted,
    isFollowing: record !== null && record.attempt !== null && !hasReturned,
  }
}
