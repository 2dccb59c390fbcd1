import {
  issueOf,
  type AnswerResult,
  type Attempt,
  type CallContext,
  type Challenge,
  type Intent,
  type StopScenario,
} from '../../domain'
import { accessFaultOf } from './access.classify'
import { noticeRefusedAccess } from './access.notice'
import { failureScenario } from './failure.classify'
import { assertServed, isOk, type Answer } from './http.parse'
import type { Client } from './http.client'
import { idOrThrow } from './id.parse'
import { saysGone } from './job.client'
import { APPROVED } from './mfa.parse'
import { sentence } from './sentence.parse'

/**
 * The job's own address for answers if it lies below the API's address, else the documented one. A job must not be able to redirect
 * an answer to any other place.
 */
export function answerPathOf(attemptId: string, link: string | null, apiUrl: string): string {
  const path = link?.startsWith(apiUrl) ? link.slice(apiUrl.length) : link
  return path !== null && /^\/jobs\/[A-Za-z0-9_-]{1,128}\/mfa$/.test(path) ? path : `/jobs/${idOrThrow(attemptId, 'job id')}/mfa`
}

const NOT_TAKEN: readonly (string | null)[] = ['parameter-not-supplied', 'invalid-content', 'unsupported-content-type']

/** Says what a refused answer means. `not-started`: the bank has not seen the answer. */
function scenarioOf(answer: Answer, intent: Intent): StopScenario {
  const { code = null, title, detail } = answer.errors[0] ?? {}
  if (accessFaultOf(answer) !== null) {
    noticeRefusedAccess('mfa', code)
    return 'integration-fault'
  }
  if (NOT_TAKEN.includes(code)) return 'not-started'
  if (saysGone(answer)) return 'attempt-gone'
  const scenario = failureScenario({ code, text: `${title ?? ''}\n${detail ?? ''}`, atChallenge: true, intent })
  return scenario === 'bank-outage' ? 'not-started' : scenario
}

/** Sends the user's answers to Basiq, straight from the browser, in the order of the prompts. */
export async function answerMfa(
  client: Client,
  path: string,
  attempt: Attempt,
  challenge: Challenge,
  answers: readonly string[],
  call: CallContext,
): Promise<AnswerResult> {
  const secretBody = { 'mfa-response': challenge.kind === 'approve' ? APPROVED : answers }
  const answer = assertServed(await client({ call: 'mfa', path, secretBody }, call), call.clock.now())
  if (isOk(answer)) return { status: 'accepted' }
  const { id: attemptId, connectionId, institutionId, intent } = attempt
  const [error] = answer.errors
  const { correlationId } = answer
  const scenario = scenarioOf(answer, intent)
  return {
    status: 'refused',
    // Basiq fails the step after a wrong answer. The challenge stays open only if the bank has not seen the answer.
    stillOpen: scenario === 'not-started',
    issue: issueOf({
      scenario,
      code: error?.code ?? `http-${answer.status}`,
      detail: sentence(error?.detail ?? error?.title),
      reference: { attemptId, connectionId, institutionId, correlationId, step: 'mfa-challenge', at: call.clock.now() },
    }),
  }
}
