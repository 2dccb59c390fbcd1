import {
  developerError,
  noticeDeveloper,
  strayError,
  type AuthorizationResponse,
  type BeginResult,
  type PendingAuthorization,
} from '../../domain'
import { stageOf } from '../../machine'
import { POLICY } from '../../policy'
import { callContext } from '../../query'
import type { ConnectionScope } from '../connection.scope'
import type { FlowRecord } from '../storage/record.types'
import type { Submission } from '../submission/submission'
import { sendBegin, factsOf } from '../submission/submission.outcome'
import type { ConnectionParts } from '../connection.parts'
import type { SharedBegin } from '../submission/unattended'
import { claimReturn, isClaimed, isReturnOfOther } from './return.claims'

/** Asks the platform how the visit ended. */
const complete = (
  { scope, actor }: ConnectionParts,
  response: AuthorizationResponse | null,
  pending: PendingAuthorization,
): Promise<BeginResult> =>
  sendBegin(
    async (signal) => {
      const { aggregator } = scope
      if (aggregator.completeAuthorization === undefined) {
        throw developerError('no-complete-authorization', { aggregator: aggregator.name })
      }
      return aggregator.completeAuthorization(response, pending, callContext(scope, signal))
    },
    factsOf(scope.clock, actor.context),
  )

/** What the address of this page, or of the popup, says about a return. */
function responseIn({ aggregator }: ConnectionScope, address: URL | null): AuthorizationResponse | null {
  try {
    return address && (aggregator.parseAuthorizationResponse?.(address) ?? null)
  } catch (error) {
    noticeDeveloper(strayError(`parseAuthorizationResponse of "${aggregator.name}"`, error))
    return null
  }
}

const isAway = ({ actor }: ConnectionParts): boolean => stageOf(actor.getSnapshot()) === 'away'

/** The browser restored this page from its memory while the user was away: they came back with nothing. */
export function returnByHistory(parts: ConnectionParts, submission: Submission): void {
  const { actor, authorizationState: state } = parts
  const { pending } = state
  if (pending === null || !state.isOpen || state.popup !== null || !isAway(parts)) return
  state.end(pending)
  submission.pending.start(() => complete(parts, null, pending), { isReturn: true })
  actor.send({ type: 'RETURN' })
}

/**
 * The popup came back with an address, or it is gone (null). It also seems gone if the bank's page cuts itself off from this one, so
 * the visit stays pending: a user who does finish it is still recognised.
 */
export function returnFromPopup(parts: ConnectionParts, submission: Submission, address: URL | null): void {
  const { scope, actor, authorizationState: state } = parts
  const { pending } = state
  if (pending === null || !isAway(parts)) return
  const response = responseIn(scope, address)
  if (response !== null && response.nonce !== pending.nonce) {
    scope.events.log({ type: 'foreign-return' })
    return
  }
  if (address !== null) {
    state.end()
    state.popup?.end()
  }
  submission.pending.start(() => complete(parts, response, pending), { isReturn: true })
  actor.send({ type: 'RETURN' })
}

/** The visit of this nonce, if its outcome is not known yet. */
const visitIn = (record: FlowRecord | null, nonce: string): PendingAuthorization | null =>
  [record?.pendingAuthorization, record?.abandonedAuthorization].find((visit) => visit?.nonce === nonce) ?? null

/** Tells of a return that no flow of this user began. Another component of the page may still be about to take it. */
function reportForeign({ scope, actor }: ConnectionParts, nonce: string): void {
  const { environment, store, events, clock } = scope
  clock.setTimeout(() => {
    if (actor.isRunning && !isClaimed(environment, nonce) && !store.knowsVisit(nonce)) events.log({ type: 'foreign-return' })
  }, POLICY.foreignReturnMs)
}

/**
 * Finds out, once for each page, whether its address is the return of this flow. The return is marked in the record and its
 * parameters are taken off the address, so that a reload or a bookmark does not count as a second one. True: the platform is
 * being asked for the outcome.
 */
export function returnFromRedirect(parts: ConnectionParts, submission: Submission, record: FlowRecord | null): boolean {
  const { scope, actor, authorizationState: state } = parts
  const { environment, store } = scope
  const response = responseIn(scope, environment.address())
  const visit = response === null ? (record?.pendingAuthorization ?? null) : visitIn(record, response.nonce)
  if (response !== null && visit === null) reportForeign(parts, response.nonce)
  if (record === null || visit === null || (response === null && isReturnOfOther(environment, scope.flow))) return false
  if (response !== null) {
    // A code is a secret and is not written down: after a reload before its use the user has to go once more.
    const { nonce, ids, error } = response
    store.write({ ...record, back: { nonce, ids, ...(error !== undefined && { error }) } })
    environment.strip(scope.aggregator.responseParameters ?? [])
    claimReturn(environment, scope.flow, nonce)
  }
  state.end(response === null ? visit : null)
  const ask = () => complete(parts, response ?? record.back, visit)
  const shared: SharedBegin = {
    // The same address may be open in two tabs, and a code works once: the tab that used it left its attempt in the record.
    begunBy: (since) => (visitIn(since, visit.nonce) === null ? (since?.attempt ?? null) : null),
    run: ask,
    withoutLock: ask,
  }
  submission.runInOneTab(actor.context, shared, { isReturn: true })
  return true
}
