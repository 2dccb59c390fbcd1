import { issueOf, type Issue, type StopScenario } from '../domain'
import { formOpensAt, formOpensInTime, isOutage, isRejection, isReturn, waitMs } from '../policy'
import { NO_HINTS, NO_WAIT, NO_WORK } from './initial.context'
import { verdict } from './past.context'
import { restartFrom, stopOf } from './restart.derive'
import type { ConnectionContext, ConnectionMachineEvent, Looked } from './connection.types'

/** The bank's text stays in the reading. The context must not hold it. */
const withoutText = <S extends StopScenario>(issue: Issue<S>): Issue<S> => ({ ...issue, detail: null })

/** The context after a new begin: nothing of the last attempt remains. */
export const restarted = (context: ConnectionContext): Partial<ConnectionContext> => {
  const scenario = stopOf(context)
  return {
    ...NO_WORK,
    intent: restartFrom(context)?.intent ?? context.intent,
    connectionId: scenario === 'connection-gone' ? null : context.connectionId,
    attempt: null,
    issue: null,
    fresh: false,
    past: scenario !== null && isOutage(scenario) ? { ...context.past, tries: context.past.tries + 1 } : context.past,
  }
}

/** Limits each wait to its full length from now. If one would end later, the clock was set back. */
export function within(context: ConnectionContext, now: number): Partial<ConnectionContext> {
  const { issue, past, wait } = context
  const scenario = stopOf(context)
  const mostMs = scenario === null || issue?.retryAt !== undefined ? 0 : waitMs(scenario, past.tries)
  const inTime = formOpensInTime(past, now)
  return {
    ...(mostMs > 0 && wait.endsAt !== null && wait.endsAt > now + mostMs && { wait: { ...wait, endsAt: now + mostMs } }),
    ...(inTime !== past && { past: inTime }),
  }
}

/** The context after another tab has started an attempt, which this tab follows too. */
export const moved = (
  context: ConnectionContext,
  { attempt, past }: Extract<ConnectionMachineEvent, { type: 'MOVED' }>,
): Partial<ConnectionContext> => ({
  ...NO_WORK,
  intent: attempt.intent,
  attempt,
  connectionId: attempt.connectionId ?? context.connectionId,
  issue: null,
  fresh: false,
  past,
})

/** The context back at the host's request. */
export const startedOver = (context: ConnectionContext): Partial<ConnectionContext> => ({
  ...NO_WORK,
  intent: context.wanted,
  attempt: null,
  issue: null,
  fresh: true,
  past: { ...context.past, tries: 0, returns: 0, unknowns: 0 },
})

/** The context after a stop: the issue, the counts that it raises, and its wait. */
export function stopped(
  context: ConnectionContext,
  event: Extract<ConnectionMachineEvent, { type: 'STOPPED' }>,
): Partial<ConnectionContext> {
  const issue = withoutText(verdict(context, event.issue))
  const { past } = context
  const { scenario } = event.issue
  const id = context.attempt?.id ?? null
  // The end of an attempt counts only once, however often a reload reads it.
  const one = id === null || id !== past.countedId ? 1 : 0
  const rejections = isRejection(scenario) ? past.rejections + one : past.rejections
  const wait = waitMs(issue.scenario, past.tries)
  return {
    issue,
    hints: NO_HINTS,
    lookedAt: event.at,
    connectionId: event.ids?.connectionId ?? context.connectionId,
    institutionId: event.ids?.institutionId ?? context.institutionId,
    steps: event.steps ?? context.steps,
    fresh: false,
    past: {
      ...past,
      returns: isReturn(scenario) ? past.returns + one : past.returns,
      unknowns: scenario === 'unknown' ? past.unknowns + one : 0,
      signIns: event.steps === undefined ? past.signIns : 0,
      rejections,
      formOpensAt: rejections > past.rejections ? formOpensAt(rejections, event.at) : past.formOpensAt,
      countedId: id ?? past.countedId,
    },
    wait: {
      ...NO_WAIT,
      downSince: issue.scenario === 'bank-major-outage' ? event.at : null,
      // If the platform names a time, use it. A wait that a reload interrupted continues.
      endsAt: issue.retryAt ?? (wait > 0 ? Math.min(context.wait.keptUntil ?? Infinity, event.at + wait) : null),
    },
  }
}

/** The changes that every reading makes. */
export const looked = (context: ConnectionContext, { at, ids, steps }: Looked): Partial<ConnectionContext> => ({
  lookedAt: at,
  steps,
  connectionId: ids.connectionId ?? context.connectionId,
  institutionId: ids.institutionId ?? context.institutionId,
  wait: NO_WAIT,
  issue: null,
  // The platform let the user in.
  ...(context.past.signIns && { past: { ...context.past, signIns: 0 } }),
})

/** True if the login, and a code if one was needed, are done: a later step has begun. */
export const loginAccepted = (event: ConnectionMachineEvent): boolean =>
  (event.type === 'READING.WORKING' && event.milestone === 'retrieving') || event.type === 'READING.CONNECTED'

/** The context after an issue that the kit found by itself, without an answer of the platform. */
export function ownIssue(
  { attempt, connectionId, institutionId, issue, steps }: ConnectionContext,
  scenario: StopScenario,
  at: number,
): Issue<StopScenario> {
  const step = steps.find(({ status }) => status === 'failed' || status === 'in-progress')?.title ?? null
  const reference = { attemptId: attempt?.id ?? null, connectionId, institutionId, step, at }
  return issueOf({ scenario, code: scenario === 'queue-expired' ? (issue?.code ?? null) : null, reference })
}

/** The context after a stop because time has passed. */
export const stoppedByItself = (context: ConnectionContext, scenario: StopScenario, at: number): Partial<ConnectionContext> =>
  stopped(context, { type: 'STOPPED', issue: ownIssue(context, scenario, at), at })

/** The context while the bank is down for everybody. An outage that led here keeps its issue. */
export const bankDown = (context: ConnectionContext, { at }: { at: number }): Partial<ConnectionContext> => ({
  issue: { ...(context.issue ?? ownIssue(context, 'bank-major-outage', at)), scenario: 'bank-major-outage' },
  wait: { ...NO_WAIT, downSince: at },
})

/** The context with the wait of an outage that was known from the start. The wait starts once the bank has been asked. */
export const waiting = ({ issue, past, wait }: ConnectionContext, { at }: { at: number }): Partial<ConnectionContext> =>
  wait.endsAt !== null || issue === null || issue.scenario === 'retry-queued'
    ? {}
    : { wait: { ...wait, endsAt: at + waitMs(issue.scenario, past.tries) } }
