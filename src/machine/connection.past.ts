import type { Attempt, Issue, StopScenario } from '../domain'
import { escalate, refreshesOf } from '../policy'
import { NO_PAST, NO_WAIT, NOTHING_TOLD } from './connection.blank'
import type { ConnectionContext, FlowPast, LoginCount } from './connection.types'

/** The scenario that a stop comes to, with what happened before in mind. */
export const verdict = (context: ConnectionContext, issue: Issue<StopScenario>): Issue<StopScenario> => {
  const { past, attempt } = context
  const isCounted = attempt !== null && attempt.id === past.countedId
  const before = isCounted ? { ...past, returns: past.returns - 1, unknowns: past.unknowns - 1 } : past
  const scenario = escalate(issue.scenario, before)
  return scenario === issue.scenario ? issue : { ...issue, scenario }
}

/** A refresh that began counts towards how many a day may have. */
export const counted = (past: FlowPast, { intent, startedAt }: Attempt): FlowPast =>
  intent === 'refresh' ? { ...past, refreshedAt: [...refreshesOf(past.refreshedAt, startedAt), startedAt] } : past

/** With what was typed for the same bank in other flows. The same object where that adds nothing. */
export function withLogins(past: FlowPast, logins: LoginCount, attempt: Attempt | null): FlowPast {
  const rejections = Math.max(past.rejections, logins.rejections)
  const opensAt = Math.max(past.formOpensAt ?? 0, logins.formOpensAt ?? 0)
  if (rejections === past.rejections && opensAt === (past.formOpensAt ?? 0)) return past
  // Another tab of this flow may have read the end of this attempt first.
  const countedId = attempt !== null && attempt.id === logins.countedId ? attempt.id : past.countedId
  return { ...past, rejections, formOpensAt: opensAt > 0 ? opensAt : null, countedId }
}

/** Whether anything happened that the next visit has to know, even where no work is under way. */
export const isWorthKeeping = ({ past: { tries, returns, unknowns, rejections, refreshedAt } }: ConnectionContext): boolean =>
  tries + returns + unknowns + rejections + refreshedAt.length > 0

/** What a flow that ended leaves behind, so that nobody gets round the care for a login by ending it; null: nothing. */
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

/** An attempt of another tab that this one has neither followed nor seen the end of. */
export const isNews = ({ attempt, past }: ConnectionContext, other: Attempt): boolean =>
  other.id !== attempt?.id && other.id !== past.countedId && (attempt === null || other.startedAt > attempt.startedAt)
