import {
  issueOf,
  SessionEndedError,
  strayError,
  UnreachableError,
  type AnswerResult,
  type BeginResult,
  type Case,
  type Clock,
  type Issue,
  type StopScenario,
} from '../../domain'
import type { ConnectionContext } from '../../machine'
import { believed, POLICY } from '../../policy'
import { report } from '../host.report'

/** What a call that sends something is made with. */
export interface Sending {
  clock: Clock
  reference: Omit<Case, 'at'>
  report(error: unknown): void
}

/** The ids are of what the context is about. */
export const sendingOf = (clock: Clock, { attempt, connectionId, institutionId }: ConnectionContext): Sending => ({
  clock,
  reference: { attemptId: attempt?.id ?? null, connectionId, institutionId },
  report,
})

const never = new AbortController().signal

const issueNow = (scenario: StopScenario, { clock, reference }: Sending): Issue<StopScenario> =>
  issueOf({ scenario, reference: { ...reference, at: clock.now() } })

/** Every way in which a call can go wrong, as the reason to stop that it is. */
function scenarioOf(error: unknown, report: Sending['report']): StopScenario {
  if (error instanceof UnreachableError) return error.kind === 'rate-limit' ? 'too-soon' : 'not-started'
  if (error instanceof SessionEndedError) return error.remedy === 'authorize' ? 'consent-expired' : 'session-expired'
  report(strayError('A call of the adapter', error))
  return 'integration-fault'
}

function stoppedBy(error: unknown, sending: Sending): { status: 'stopped'; issue: Issue<StopScenario> } {
  const issue = issueNow(scenarioOf(error, sending.report), sending)
  return {
    status: 'stopped',
    issue:
      error instanceof UnreachableError && error.retryAt !== null
        ? { ...issue, retryAt: believed(error.retryAt, sending.clock.now()) }
        : issue,
  }
}

/**
 * Sends a begin, now, in the same task as the user's click. It is never aborted, and what it comes to never rejects; how long
 * that may take is for those who wait.
 */
export const sendBegin = (call: (signal: AbortSignal) => Promise<BeginResult>, sending: Sending): Promise<BeginResult> =>
  started(() => call(never)).catch((error: unknown) => stoppedBy(error, sending))

/** What a begin counts as that is not sent, since the connection was refreshed so often. */
export const tooSoon = (retryAt: number, sending: Sending): BeginResult => ({
  status: 'stopped',
  issue: { ...issueNow('too-soon', sending), retryAt },
})

/** What a begin counts as while its answer takes too long. */
export const unanswered = (sending: Sending): Issue<StopScenario> => issueNow('not-started', sending)

/**
 * Sends an answer to a challenge. Where nobody knows whether it arrived, or what it came to, the challenge stays open: the next
 * look tells.
 */
export function sendAnswer(call: (signal: AbortSignal) => Promise<AnswerResult>, sending: Sending): Promise<AnswerResult> {
  const { clock } = sending
  const open = (issue: Issue<StopScenario>): AnswerResult => ({ status: 'refused', stillOpen: true, issue })
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => resolve(open(unanswered(sending))), POLICY.callTimeoutMs)
    const settle = (answered: AnswerResult) => {
      clock.clearTimeout(timer)
      resolve(answered)
    }
    void started(() => call(never)).then(settle, (error: unknown) => {
      const { issue } = stoppedBy(error, sending)
      settle(error instanceof UnreachableError ? open(issue) : { status: 'refused', stillOpen: false, issue })
    })
  })
}

/** The reason to stop when the platform's page cannot be opened. */
export const refusalOf = (error: unknown, sending: Sending): Issue<StopScenario> => stoppedBy(error, sending).issue

/** Runs the call now, in the same task as the user's click, and turns what it throws into a rejection. */
async function started<T>(call: () => Promise<T>): Promise<T> {
  return call()
}
