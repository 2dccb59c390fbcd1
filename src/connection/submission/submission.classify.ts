import {
  issueOf,
  noticeDeveloper,
  SessionEndedError,
  strayError,
  unabortedError,
  UnreachableError,
  type UnreachableKind,
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

/** The issue of a begin that the kit keeps back until then. */
export const tooSoonIssue = (retryAt: number, facts: CallFacts): Issue<StopScenario> => ({
  ...issueNow('too-soon', facts),
  retryAt,
})

/** The result of a begin that is not sent: the connection has been refreshed too often, or a login might be locked. */
export const tooSoon = (retryAt: number, facts: CallFacts): BeginResult => ({
  status: 'stopped',
  issue: tooSoonIssue(retryAt, facts),
})

/** Sends a begin in the same task as the user's click. Its result never rejects, and the caller decides how long to wait for it. */
export const sendBegin = (call: (signal: AbortSignal) => Promise<BeginResult>, facts: CallFacts): Promise<BeginResult> =>
  started(call).catch((error: unknown): BeginResult => ({
    status: 'stopped',
    issue: issueOfError(error, facts),
    ...(error instanceof UnreachableError && error.delivered === false && { delivered: false }),
  }))

/** How an answer to a challenge was received. */
export interface AnswerOutcome {
  result: AnswerResult
  /**
   * A refusal counts only if a look that comes at least so much later still shows the challenge, in milliseconds: the answer may have
   * arrived although its response was lost, or another tab may have answered. Null: there is no doubt.
   */
  doubtMs: number | null
}

/** It may still be on its way, because nothing on the line has answered. */
const ON_ITS_WAY: ReadonlySet<UnreachableKind> = new Set(['network', 'malformed'])

const doubtOf = (result: AnswerResult): number | null => (result.status === 'accepted' ? null : 0)

/** Whether it arrived is in doubt unless the error says so. */
function lostAnswer(error: unknown, facts: CallFacts): AnswerOutcome {
  const issue = issueOfError(error, facts)
  if (!(error instanceof UnreachableError)) return { result: { status: 'refused', stillOpen: false, issue }, doubtMs: null }
  const doubtMs = ON_ITS_WAY.has(error.kind) ? POLICY.answerDoubtMs : 0
  return { result: { status: 'refused', stillOpen: true, issue }, doubtMs: error.delivered === null ? doubtMs : null }
}

/** Sends an answer to a challenge. It never rejects. */
export function sendAnswer(call: (signal: AbortSignal) => Promise<AnswerResult>, facts: CallFacts): Promise<AnswerOutcome> {
  const { clock } = facts
  return new Promise((resolve) => {
    const late: AnswerResult = { status: 'refused', stillOpen: true, issue: notStarted(facts) }
    const timer = clock.setTimeout(() => resolve({ result: late, doubtMs: 0 }), POLICY.callTimeoutMs)
    const settle = (outcome: AnswerOutcome) => {
      clock.clearTimeout(timer)
      resolve(outcome)
    }
    void started(call).then(
      (result) => settle({ result, doubtMs: doubtOf(result) }),
      (error: unknown) => settle(lostAnswer(error, facts)),
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
