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
import { malformed, saysGone } from './job.client'
import { APPROVED } from './mfa.parse'
import { sentence } from './sentence.parse'

const ANSWERS = /^\/jobs\/[A-Za-z0-9_-]{1,128}\/mfa$/
const REQUESTS = /^\/jobs\/[A-Za-z0-9_-]{1,128}\/mfa\/[a-z-]{1,32}$/

/** The path of a link below the API's address; null for any other. A job must not be able to redirect an answer to another place. */
function pathBelow(apiUrl: string, link: string | null, allowed: RegExp): string | null {
  const path = link?.startsWith(apiUrl) ? link.slice(apiUrl.length) : link
  return path !== null && allowed.test(path) ? path : null
}

/** The job's own address for answers, else the documented one. */
export const answerPathOf = (attemptId: string, link: string | null, apiUrl: string): string =>
  pathBelow(apiUrl, link, ANSWERS) ?? `/jobs/${idOrThrow(attemptId, 'job id')}/mfa`

/** The job's own address for a request; there is no documented one. */
export const requestPathOf = (link: string | null, apiUrl: string): string | null => pathBelow(apiUrl, link, REQUESTS)

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

/** One POST about a challenge. */
export interface MfaCall {
  path: string
  attempt: Attempt
  call: CallContext
}

async function post(
  client: Client,
  { path, attempt, call }: MfaCall,
  secretBody: Readonly<Record<string, unknown>>,
): Promise<AnswerResult> {
  const answer = assertServed(await client({ call: 'mfa', path, secretBody }, call), call.clock.now())
  if (isOk(answer)) return { status: 'accepted' }
  // Something on the way answered, so nobody knows whether the bank has seen it.
  if (answer.isPage) throw malformed()
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

/** Sends the user's answers to Basiq, straight from the browser, in the order of the prompts. */
export const answerMfa = (client: Client, to: MfaCall, { kind }: Challenge, answers: readonly string[]): Promise<AnswerResult> =>
  post(client, to, { 'mfa-response': kind === 'approve' ? APPROVED : answers })

/** Asks for the code once more, or for another way. Whatever Basiq says, the challenge can still be answered. */
export async function requestMfa(client: Client, to: MfaCall): Promise<AnswerResult> {
  const result = await post(client, to, {})
  return result.status === 'refused' && result.issue.scenario === 'mfa-failed' ? { ...result, stillOpen: true } : result
}
