import { issueOf, readingBase, UnreachableError, type Attempt, type CallContext, type Reading } from '../../domain'
import { accessFaultOf } from './access.classify'
import { noticeRefusedAccess } from './access.notice'
import { assertServed, isOk, type Answer } from './http.parse'
import type { Client } from './http.client'
import { idOrThrow } from './id.parse'
import { sentence } from './sentence.parse'

/** An answer that cannot be read counts as no answer: the kit asks again. */
export const malformed = (): UnreachableError => new UnreachableError('malformed')

const GONE = /job\b.*\b(does not|doesn't) exist/i
/** The text of a wrong address, which is not a missing job. */
const NO_ROUTE = /route not found/i

/**
 * Whether Basiq says that the job does not exist, or no longer. It also says so with 400. A 404 without an error of Basiq's own is the
 * page of a proxy.
 */
export function saysGone({ status, errors }: Pick<Answer, 'status' | 'errors'>): boolean {
  const text = errors.map(({ title, detail }) => `${title ?? ''} ${detail ?? ''}`).join(' ')
  if (errors.length === 0) return false
  if (status === 404) return !NO_ROUTE.test(text)
  if (status === 410) return true
  return status === 400 && (errors.some(({ code }) => code === 'resource-not-found') || GONE.test(text))
}

function refusedReading(answer: Answer, attempt: Attempt, now: number): Reading {
  const [error] = answer.errors
  const { id: attemptId, connectionId, institutionId } = attempt
  const foreign = accessFaultOf(answer) === 'not-yours'
  const issue = issueOf({
    scenario: foreign || saysGone(answer) ? 'attempt-gone' : 'integration-fault',
    code: foreign ? 'unauthorized-access' : (error?.code ?? `http-${answer.status}`),
    detail: sentence(error?.detail ?? error?.title),
    ...(foreign && { foreign }),
    reference: { attemptId, connectionId, institutionId, correlationId: answer.correlationId, at: now },
  })
  return { ...readingBase(attempt), status: 'stopped', issue }
}

/** Looks once at a job. `understand` turns Basiq's answer into a reading, or returns null if it is not such a job. */
export async function readJobOf(
  client: Client,
  attempt: Attempt,
  call: CallContext,
  understand: (body: unknown) => Reading | null,
): Promise<Reading> {
  const answer = assertServed(
    await client({ call: 'job', path: `/jobs/${idOrThrow(attempt.id, 'job id')}` }, call),
    call.clock.now(),
  )
  if (!isOk(answer)) {
    if (accessFaultOf(answer) === 'forbidden') noticeRefusedAccess('job', answer.errors[0]?.code ?? null)
    // Something on the way answered, such as a proxy or a firewall, which knows nothing of the job.
    if (answer.errors.length === 0) throw malformed()
    return refusedReading(answer, attempt, call.clock.now())
  }
  const reading = understand(answer.body)
  if (reading === null) throw malformed()
  return reading
}
