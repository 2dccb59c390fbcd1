import {
  developerError,
  noticeDeveloper,
  safeUrl,
  type AuthorizationRequest,
  type AuthorizationTarget,
  type PendingAuthorization,
  type StopScenario,
} from '../../domain'
import { restartFrom, stageOf, type ConnectionContext } from '../../machine'
import { callInTime } from '../../query'
import type { Submission } from '../submission/submission'
import { giveBack, newNonce, takeTry } from '../submission/login-tries'
import { issueOfError, factsOf, tooSoonIssue } from '../submission/submission.classify'
import type { ConnectionParts } from '../connection-parts'
import { saveRecord } from '../storage/flow-recorder'
import { returnFromPopup, returnSettled } from './authorization-return'
import { VisitMonitor } from './visit-monitor'

const stopIssue = ({ issue }: ConnectionContext): AuthorizationRequest['issue'] =>
  issue === null || issue.scenario === 'retry-queued' ? null : { ...issue, scenario: issue.scenario satisfies StopScenario }

/** The user would leave, in this tab, a page of which nothing is kept: nobody could recognise the return. */
export const forgetsReturn = ({ scope, authorizationState: state }: ConnectionParts): boolean =>
  (scope.authorizationMode === 'redirect' || scope.environment.open === undefined || state.isBlocked) && !scope.store.keeps()

/** Opens the platform's page. Call it in the user's click. The address is asked for now, used, and kept nowhere. */
export async function openAuthorization(parts: ConnectionParts, submission: Submission): Promise<void> {
  const { scope, actor, authorizationState: state } = parts
  const { context } = actor
  // A second click brings the popup to the front.
  if (!actor.can('GO') || state.monitor?.show() === true) return
  const { connectionId, institutionId, attempt } = context
  // The machine has forgotten why the user left once they are away, but a visit that is begun again has the same reason.
  const issue = stageOf(actor.getSnapshot()) === 'away' ? state.issue : stopIssue(context)
  state.issue = issue
  const pending: PendingAuthorization = {
    flow: scope.flow,
    nonce: newNonce(),
    intent: restartFrom(context)?.intent ?? context.intent,
    connectionId,
    institutionId,
    attemptId: attempt?.id ?? null,
    interactionId: issue?.interactionId ?? state.pending?.interactionId ?? null,
    requestedAt: scope.clock.now(),
    reason: issue?.scenario ?? null,
    ...(issue?.endsAt !== undefined && { endsAt: issue.endsAt }),
  }
  // A visit that this one replaces needs no login any more.
  if (state.pending !== null) giveBack(scope, state.pending, state.pending.nonce)
  const nextAt = takeTry(scope, context, pending.nonce)
  if (nextAt !== null) {
    actor.send({ type: 'GO' })
    actor.send({ type: 'STOPPED', issue: tooSoonIssue(nextAt, factsOf(scope.clock, context)), at: scope.clock.now() })
    return
  }
  state.begin(pending, { isOpen: false })
  // Written before the popup opens, because a popup starts with a copy of the session's storage.
  const isSaved = saveRecord(parts, context)
  const popup = scope.authorizationMode === 'popup' ? (scope.environment.open?.() ?? null) : null
  const wasTold = forgetsReturn(parts)
  if (scope.authorizationMode === 'popup') state.popupWas(popup === null ? 'blocked' : 'opened')
  // What was not known before the click is said first. The next click leaves.
  if (!wasTold && forgetsReturn(parts)) return stayHere(parts, pending)
  const monitor = new VisitMonitor(scope, popup, {
    pending: () => state.pending,
    returned: (address) => returnFromPopup(parts, submission, address),
    settled: () => returnSettled(parts, submission),
  })
  state.watch(monitor)
  if (popup === null && !isSaved) {
    noticeDeveloper(developerError('flow-not-saved'))
  }
  scope.events.log({ type: 'action', action: 'authorize' })
  actor.send({ type: 'GO' })
  await go(parts, pending, issue, context)
}

/** An adapter that answers with an address alone changes nothing about the interaction. */
const targetOf = (answer: URL | AuthorizationTarget, { interactionId }: PendingAuthorization): AuthorizationTarget =>
  answer instanceof URL ? { url: answer, interactionId } : answer

async function askForTarget(
  { scope }: ConnectionParts,
  pending: PendingAuthorization,
  issue: AuthorizationRequest['issue'],
): Promise<AuthorizationTarget> {
  const { intent, connectionId, institutionId, nonce } = pending
  const request = { intent, connectionId, institutionId, issue, nonce }
  const answer = await callInTime(scope, (call) => scope.aggregator.authorizationUrl?.(request, call))
  const target = answer && targetOf(answer, pending)
  const url = safeUrl(target?.url)
  if (target === undefined || url === null) {
    throw developerError('unsafe-address', { aggregator: scope.aggregator.name })
  }
  return { ...target, url }
}

/** The user was never sent away, so a reload must not take this for a visit that came back with nothing. */
function stayHere(parts: ConnectionParts, pending: PendingAuthorization): void {
  const { scope, actor, authorizationState: state } = parts
  giveBack(scope, pending, pending.nonce)
  if (state.pending?.nonce !== pending.nonce) return
  state.drop(pending.nonce)
  saveRecord(parts, actor.context)
}

async function go(
  parts: ConnectionParts,
  pending: PendingAuthorization,
  issue: AuthorizationRequest['issue'],
  context: ConnectionContext,
): Promise<void> {
  const { scope, actor, authorizationState: state } = parts
  /** False if the user gave up or left in the meantime. */
  const isStillWanted = () => state.pending?.nonce === pending.nonce && actor.isRunning && stageOf(actor.getSnapshot()) === 'away'
  try {
    const { url, interactionId } = await askForTarget(parts, pending, issue)
    if (!isStillWanted()) {
      stayHere(parts, pending)
      return
    }
    state.begin({ ...pending, interactionId }, { isOpen: true })
    saveRecord(parts, actor.context)
    state.monitor?.go(url)
  } catch (error) {
    if (!isStillWanted()) {
      stayHere(parts, pending)
      return
    }
    giveBack(scope, pending, pending.nonce)
    state.drop(pending.nonce)
    state.monitor?.end()
    const { clock } = scope
    actor.send({ type: 'STOPPED', issue: issueOfError(error, factsOf(clock, context)), at: clock.now() })
  }
}
