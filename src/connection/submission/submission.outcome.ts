import {
  issueOf,
  noticeDeveloper,
  SessionEndedError,
  strayError,
  unabortedError,
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

/** What an issue has to know of the call that failed. */
export interface CallFacts {
  clock: Clock
  reference: Omit<Case, 'at'>
}

export const factsOf = (clock: Clock, { attempt, connectionId, institutionId }: ConnectionContext): CallFacts => ({
  clock,
  reference: { attemptId: attempt?.id ?? null, connectionId, institutionId },
})

/** What is sent is never aborted. */
const never = new AbortController().signal

const issueNow = (scenario: StopScenario, { clock, reference }: CallFacts): Issue<StopScenario> =>
  issueOf({ scenario, reference: { ...reference, at: clock.now() } })

function scenarioOf(error: unknown): StopScenario {
  if (error instanceof UnreachableError) return error.kind === 'rate-limit' ? 'too-soon' : 'not-started'
  if (error instanceof SessionEndedError) return error.remedy === 'authorize' ? 'consent-expired' : 'session-expired'
  noticeDeveloper(strayError('A call of the adapter', error))
  return 'integration-fault'
}

/** The issue that an error of a call becomes. */
export function issueOfError(error: unknown, facts: CallFacts): Issue<StopScenario> {
  const issue = issueNow(scenarioOf(error), facts)
  return error instanceof UnreachableError && error.retryAt !== null
    ? { ...issue, retryAt: believed(error.retryAt, facts.clock.now()) }
    : issue
}

/** The issue while the answer to a begin takes too long. */
export const notStarted = (facts: CallFacts): Issue<StopScenario> => issueNow('not-started', facts)

/** The result of a begin that is not sent, because the connection has been refreshed too often. */
export const tooSoon = (retryAt: number, facts: CallFacts): BeginResult => ({
  status: 'stopped',
  issue: { ...issueNow('too-soon', facts), retryAt },
})

/** Sends a begin in the same task as the user's click. Its result never rejects, and the caller decides how long to wait for it. */
export const sendBegin = (call: (signal: AbortSignal) => Promise<BeginResult>, facts: CallFacts): Promise<BeginResult> =>
  started(call).catch((error: unknown): BeginResult => ({ status: 'stopped', issue: issueOfError(error, facts) }))

/**
 * Sends an answer to a challenge. If nobody can tell whether it arrived, or what it led to, the challenge stays open until the
 * next look tells.
 */
export function sendAnswer(call: (signal: AbortSignal) => Promise<AnswerResult>, facts: CallFacts): Promise<AnswerResult> {
  const { clock } = facts
  const refused = (issue: Issue<StopScenario>, stillOpen: boolean): AnswerResult => ({ status: 'refused', stillOpen, issue })
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => resolve(refused(notStarted(facts), true)), POLICY.callTimeoutMs)
    const settle = (result: AnswerResult) => {
      clock.clearTimeout(timer)
      resolve(result)
    }
    void started(call).then(settle, (error: unknown) =>
      settle(refused(issueOfError(error, facts), error instanceof UnreachableError)),
    )
  })
}

/** Turns what the call throws into a rejection. */
async function started<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await call(never)
  } catch (error) {
    throw unabortedError(error)
  }
}
