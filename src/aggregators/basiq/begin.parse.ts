import { issueOf, type Attempt, type BeginRequest, type BeginResult, type UnreachableError } from '../../domain'
import { accessFaultOf } from './access.classify'
import { noticeRefusedAccess } from './access.notice'
import { isOk, type Answer } from './http.parse'
import { isId } from './id.parse'
import { refusalIssue } from './refusal.classify'
import { entriesOf } from './wire.parse'

/** The ids of one job, or of a list of jobs. */
function jobIdsOf(body: unknown): string[] {
  const ids = entriesOf(body).map(({ id }) => (typeof id === 'number' ? String(id) : id))
  return [...new Set(ids.filter(isId))]
}

/** Nothing was sent, or nobody knows. Trying again joins the job if there is one. */
export const notStarted = (
  { connectionId, institutionId }: BeginRequest,
  now: number,
  { delivered }: Pick<UnreachableError, 'delivered'> = { delivered: null },
): BeginResult => ({
  status: 'stopped',
  ...(delivered === false && { delivered }),
  issue: issueOf({ scenario: 'not-started', reference: { connectionId, institutionId, at: now } }),
})

/**
 * The result of a begin. 200 instead of 202 is a job that was already running (Basiq docs, "Handling jobs"): the kit follows it
 * too, and marks it as joined.
 */
export function begunBy(answer: Answer, request: BeginRequest, now: number): BeginResult {
  const { intent, connectionId, institutionId } = request
  if (!isOk(answer)) {
    const issue = refusalIssue(answer, intent, { connectionId, institutionId, at: now })
    if (accessFaultOf(answer) !== null) noticeRefusedAccess(intent, issue.code)
    return { status: 'stopped', issue }
  }
  const ids = jobIdsOf(answer.body)
  const attempts = ids.map((id): Attempt => ({
    id,
    intent,
    startedAt: now,
    joined: answer.status === 200,
    // Several jobs belong to several connections, and no job says to which.
    connectionId: ids.length === 1 ? connectionId : null,
    institutionId: ids.length === 1 ? institutionId : null,
  }))
  const [first, ...rest] = attempts
  return first === undefined ? notStarted(request, now) : { status: 'begun', attempts: [first, ...rest] }
}
