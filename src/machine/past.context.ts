import { SECOND, type Attempt, type Issue, type StopScenario } from '../domain'
import { escalate, refreshesOf } from '../policy'
import { NO_PAST, NO_WAIT, NOTHING_TOLD } from './initial.context'
import type { ConnectionContext, FlowPast, LoginCount } from './connection.types'

/** The issue of a stop, escalated by the counts of this flow. */
export const verdict = (context: ConnectionContext, issue: Issue<StopScenario>): Issue<StopScenario> => {
  const { past, attempt } = context
  const isCounted = attempt !== null && attempt.id === past.countedId
  const before = isCounted ? { ...past, returns: past.returns - 1, unknowns: past.unknowns - 1 } : past
  const scenario = escalate(issue.scenario, before)
  return scenario === issue.scenario ? issue : { ...issue, scenario }
}

/** Counts a refresh toward the limit of a day. */
export const counted = (past: FlowPast, { intent, startedAt }: Attempt): FlowPast =>
  intent === 'refresh' ? { ...past, refreshedAt: [...refreshesOf(past.refreshedAt, startedAt), startedAt] } : past

/** Whoever counted may have read its clock a moment earlier or later. */
const isSameTime = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < SECOND

/**
 * The counts of this flow with what all flows at the same bank have counted, this one included. Returns the same object if nothing
 * changes.
 */
export function withLogins(past: FlowPast, logins: LoginCount, attempt: Attempt | null): FlowPast {
  const { rejections, formOpensAt } = logins
  if (rejections === past.rejections && isSameTime(formOpensAt, past.formOpensAt)) return past
  // Another tab of this flow may have counted the end of this attempt already.
  const countedId = attempt !== null && attempt.id === logins.countedId ? attempt.id : past.countedId
  return { ...past, rejections, formOpensAt, countedId }
}

/** Whether the record has counts to keep although no work is running. */
export const isWorthKeeping = ({ past: { tries, returns, unknowns, rejections, refreshedAt } }: ConnectionContext): boolean =>
  tries + returns + unknowns + rejections + refreshedAt.length > 0

/** The counts that stay after a flow has ended, so that ending it does not reset the protection of a login. Null if there are none. */
export function ended(context: ConnectionContext, now: number): ConnectionContext | null {
  const { past } = context
  const refreshedAt = refreshesOf(past.refreshedAt, now)
  if (past.rejections + refreshedAt.length === 0) return null
  return {
    ...context,
    attempt: null,
    wait: NO_WAIT,
    told: NOTHING_TOLD,
    past: { ...NO_PAST, rejections: past.rejections, formOpensAt: past.formOpensAt, refreshedAt },
  }
}

/** Whether another tab's attempt is one that this tab has neither followed nor seen end. */
export const isNews = ({ attempt, past }: ConnectionContext, other: Attempt): boolean =>
  other.id !== attempt?.id && other.id !== past.countedId && (attempt === null || other.startedAt > attempt.startedAt)

/**
 * The counts after a success. A refresh uses the login that is stored, and proves nothing of what somebody types at the same bank, so
 * the rejected logins stay.
 */
export const afterSuccess = ({ intent, past }: ConnectionContext): FlowPast => ({
  ...past,
  tries: 0,
  returns: 0,
  unknowns: 0,
  ...(intent !== 'refresh' && { rejections: 0, formOpensAt: null, countedId: null }),
})
