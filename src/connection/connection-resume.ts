import type { ConnectionInput } from '../machine'
import type { Authorization } from './authorization/authorization'
import type { ConnectionScope } from './connection-scope'
import type { Submission } from './submission/submission'
import { inputOf, withLoginTries } from './storage/flow-record'

interface Resumed {
  /** Where the machine begins: what a record or the address says takes precedence over the request. */
  input: ConnectionInput
  /** The machine follows an attempt that the record names. It may turn out to be another user's. */
  isFollowing: boolean
}

/** Reads what an earlier page, another tab or another flow left behind. Called once, at the first start. */
export function resume(scope: ConnectionScope, authorization: Authorization, { pending }: Submission): Resumed {
  const { store, loginTries, events, clock } = scope
  store.sweep(clock.now())
  const { record, isBad } = store.read(clock.now())
  if (isBad) {
    store.remove()
    events.log({ type: 'record-dropped' })
  }
  const sent = pending.adopt(record?.attempt ?? null)
  const hasReturned = sent === null && authorization.resume(record)
  const requested = inputOf(scope.input, record)
  const input = withLoginTries(requested, (institutionId) => loginTries.at(institutionId, clock.now()))
  // What was sent takes the place of the attempt before it.
  if (sent !== null) return { input: { ...input, intent: sent.intent, attempt: null, issue: null }, isFollowing: false }
  return {
    input: hasReturned ? { ...input, attempt: null } : input,
    isFollowing: record !== null && record.attempt !== null && !hasReturned,
  }
}
