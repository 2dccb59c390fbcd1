import { issueOf, type Attempt, type BeginRequest, type BeginResult } from '../../domain'
import { accessFaultOf } from './access.rules'
import { noticeRefusedAccess } from './access.notice'
import { isOk, type Answer } from './http.answer'
import { isId } from './id.guard'
import { refusalIssue } from './refusal.classify'
import { entriesOf } from './wire.guards'

/** The one job of an answer, or each of a list of jobs. */
function jobIdsOf(body: unknown): string[] {
  const ids = entriesOf(body).map(({ id }) => (typeof id === 'number' ? String(id) : id))
  return [...new Set(ids.filter(isId))]
}

/** Nothing was sent, or nobody knows: trying again joins what is under way. */
export const notStarted = ({ connectionId, institutionId }: BeginRequest, now: number): BeginResult => ({
  status: 'stopped',
  issue: issueOf({ scenario: 'not-started', reference: { connectionId, institutionId, at: now } }),
})

/**
 * What a begin came to. 200 instead of 202 is the job that was under way already (Basiq docs, "Handling jobs"): adopted alike and
 * marked as joined.
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
    // Several jobs are those of several connections, and none says whose it is.
    connectionId: ids.length === 1 ? connectionId : null,
    institutionId: ids.length === 1 ? institutionId : null,
  }))
  const [first, ...rest] = attempts
  return first === undefined ? notStarted(request, now) : { status: 'begun', attempts: [first, ...rest] }
}
