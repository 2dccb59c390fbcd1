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
import type { ConnectionScope } from '../connection-scope'
import { visitsIn } from '../storage/flow-record'
import type { FlowRecord } from '../storage/record.types'
import { noteAnswer } from '../submission/login-tries'
import type { Submission } from '../submission/submission'
import { sendBegin, factsOf } from '../submission/submission.classify'
import type { ConnectionParts } from '../connection-parts'
import type { SharedBegin } from '../submission/unattended'
import { returnAddress, withoutReturn } from './return-address'
import { claimReturn, isClaimed, isReturnOfOther } from './return-claims'
import { takeStrayReturn } from './stray-return'

type IsNonce = (value: string) => boolean

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
  ).then((result) => {
    noteAnswer(scope, pending, { id: pending.nonce }, result)
    return result
  })

/** What the address of this page, or of the popup, says about a return. */
function responseIn({ aggregator }: ConnectionScope, address: URL | null, isNonce: IsNonce): AuthorizationResponse | null {
  if (address === null) return null
  const url = returnAddress(address, aggregator.responseParameters ?? [], isNonce)
  try {
    return aggregator.parseAuthorizationResponse?.(url) ?? null
  } catch (error) {
    noticeDeveloper(strayError(`parseAuthorizationResponse of "${aggregator.name}"`, error))
    return null
  }
}

const isAway = ({ actor }: ConnectionParts): boolean => stageOf(actor.getSnapshot()) === 'away'

function askForOutcome(
  parts: ConnectionParts,
  submission: Submission,
  response: AuthorizationResponse | null,
  visit: PendingAuthorization,
): void {
  submission.pending.start(() => complete(parts, response, visit), { isReturn: true })
  parts.actor.send({ type: 'RETURN' })
}

/** The browser restored this page from its memory while the user was away: they came back with nothing. */
export function returnByHistory(parts: ConnectionParts, submission: Submission): void {
  const { authorizationState: state } = parts
  const { pending } = state
  if (pending === null || !state.isOpen || state.monitor?.hasPopup === true || !isAway(parts)) return
  state.abandon()
  askForOutcome(parts, submission, null, pending)
}

/** The platform says that the visit is over. */
export function returnSettled(parts: ConnectionParts, submission: Submission): void {
  const { pending, isOpen } = parts.authorizationState
  if (pending !== null && isOpen && isAway(parts)) askForOutcome(parts, submission, null, pending)
}

/** A popup came back with an address. It may be an earlier one that the user finished after all. */
export function returnFromPopup(parts: ConnectionParts, submission: Submission, address: URL): void {
  const { scope, authorizationState: state } = parts
  if (state.pending === null || !isAway(parts)) return
  const response = responseIn(scope, address, (value) => state.visit(value) !== null)
  const visit = response === null ? state.pending : state.visit(response.nonce)
  if (visit === null) {
    scope.events.log({ type: 'foreign-return' })
    return
  }
  state.drop(visit.nonce)
  state.monitor?.end()
  askForOutcome(parts, submission, response, visit)
}

/** A return that no flow of this user began. Another component of the page may still be about to take it. */
function meetForeign(parts: ConnectionParts, submission: Submission, response: AuthorizationResponse, address: URL): void {
  const { scope, actor } = parts
  const { environment, store, events, clock } = scope
  const { nonce } = response
  clock.setTimeout(() => {
    if (!actor.isRunning || isClaimed(environment, nonce) || store.knowsVisit(nonce)) return
    events.log({ type: 'foreign-return' })
    if (!store.knowsVisit(nonce, { ofAnybody: true })) void takeStrayReturn(parts, submission, response, address)
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
  const address = environment.address()
  state.restore(visitsIn(record))
  const response = responseIn(scope, address, (value) => state.visit(value) !== null)
  const told = response ?? record?.back ?? null
  const visit = told === null ? (record?.pendingAuthorization ?? null) : state.visit(told.nonce)
  if (response !== null && address !== null && visit === null) meetForeign(parts, submission, response, address)
  if (record === null || visit === null || (response === null && isReturnOfOther(environment, scope.flow))) return false
  if (response !== null && address !== null) {
    // A code is a secret and is not written down: after a reload before its use the user has to go once more.
    const { nonce, ids, error } = response
    store.write({ ...record, back: { nonce, ids, ...(error !== undefined && { error }) } })
    environment.replace(withoutReturn(address, scope.aggregator.responseParameters ?? [], nonce))
    claimReturn(environment, scope.flow, nonce)
    state.drop(nonce)
  }
  const ask = () => complete(parts, told, visit)
  const shared: SharedBegin = {
    // The same address may be open in two tabs, and a code works once: the tab that used it left its attempt in the record.
    begunBy: (since) => (visitsIn(since).some(({ nonce }) => nonce === visit.nonce) ? null : (since?.attempt ?? null)),
    run: ask,
    withoutLock: ask,
  }
  submission.runInOneTab(actor.context, shared, { isReturn: true })
  return true
}
