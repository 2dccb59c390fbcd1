import {
  DeveloperError,
  safeUrl,
  type AuthorizationRequest,
  type PendingAuthorization,
  type StopScenario,
  type AuthorizationTarget,
} from '../../domain'
import { restartFrom, stageOf, type ConnectionContext } from '../../machine'
import { withTimeLimit } from '../../query'
import { refusalOf } from '../submission/submission.outcome'
import type { Core } from '../core'
import { Escort } from './popup.monitor'
import { comeBackFromWindow } from './authorization.return'
import { report } from '../host.report'

/** Nobody else can guess it. Not `randomUUID`: that is missing on a plain http page, as in a test on another machine. */
const newNonce = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const stopIssue = ({ issue }: ConnectionContext): AuthorizationRequest['issue'] =>
  issue === null || issue.scenario === 'retry-queued' ? null : { ...issue, scenario: issue.scenario satisfies StopScenario }

/** Leaves for the platform's page. Called in the user's click: the address is asked for now, used, and kept nowhere. */
export function goOut(core: Core): void {
  const { context } = core.snapshot()
  // While one address is being asked for, another click changes nothing.
  if (!core.snapshot().can({ type: 'GO' }) || core.isLeaving || core.escort?.show()) return
  const { connectionId, institutionId, attempt } = context
  const issue = stopIssue(context)
  const intent = restartFrom(context)?.intent ?? context.intent
  const pendingAuthorization: PendingAuthorization = {
    flow: core.flow,
    nonce: newNonce(),
    intent,
    connectionId,
    institutionId,
    attemptId: attempt?.id ?? null,
    interactionId: issue?.interactionId ?? core.pendingAuthorization?.interactionId ?? null,
    requestedAt: core.clock.now(),
  }
  core.abandonedAuthorization = null
  core.pendingAuthorization = pendingAuthorization
  // Written before the window opens, which takes a copy of the session's storage.
  const isKept = core.memory.write(core.recordOf(context))
  core.accompany(core.authorizationMode === 'popup' ? openBeside(core) : null)
  if (core.escort === null && !isKept) {
    report(
      new DeveloperError(
        "The user is sent to the platform's page, but nothing remembers the flow.",
        'After the return nobody would know which flow came back.',
        "Pass resume: { storage: 'local', userKey }, with a storage that can be written to.",
      ),
    )
  }
  core.journal.log({ type: 'action', action: 'GO' })
  core.send({ type: 'GO' })
  void open(core, pendingAuthorization, issue, context)
}

/** A window of its own, opened in the click itself; where the browser does not let it, the visit is in this tab. */
function openBeside(core: Core): Escort | null {
  const opened = core.environment.open?.() ?? null
  return opened && new Escort(core, opened, (address) => comeBackFromWindow(core, address))
}

/** An adapter that answers with an address alone leaves what is known of the interaction as it is. */
const visitOf = (answer: URL | AuthorizationTarget, { interactionId }: PendingAuthorization): AuthorizationTarget =>
  answer instanceof URL ? { url: answer, interactionId } : answer

async function open(
  core: Core,
  pendingAuthorization: PendingAuthorization,
  issue: AuthorizationRequest['issue'],
  context: ConnectionContext,
): Promise<void> {
  const { intent, connectionId, institutionId, nonce } = pendingAuthorization
  /** Whoever gave up meanwhile, or left, stays here. */
  const isStillWanted = () => core.pendingAuthorization?.nonce === nonce && core.isAwake && stageOf(core.snapshot()) === 'away'
  core.isLeaving = true
  try {
    const going = { intent, connectionId, institutionId, issue, nonce }
    const answer = await withTimeLimit(core.clock, new AbortController().signal, async (signal) =>
      core.aggregator.authorizationUrl?.(going, { signal, clock: core.clock }),
    )
    const visit = answer && visitOf(answer, pendingAuthorization)
    const url = safeUrl(visit?.url)
    if (visit === undefined || url === null) {
      throw new DeveloperError(
        `"${core.aggregator.name}" gave no safe address to send the user to.`,
        "They could end up on a page that is not the bank's.",
        'Return an https address from authorizationUrl.',
      )
    }
    if (!isStillWanted()) return
    core.pendingAuthorization = { ...pendingAuthorization, interactionId: visit.interactionId }
    core.memory.write(core.recordOf(core.snapshot().context))
    if (core.escort === null) core.environment.go(url)
    else core.escort.go(url)
  } catch (error) {
    if (!isStillWanted()) return
    core.pendingAuthorization = null
    core.escort?.end()
    core.send({ type: 'STOPPED', issue: refusalOf(error, core.sending(context)), at: core.clock.now() })
  } finally {
    core.isLeaving = false
  }
}
