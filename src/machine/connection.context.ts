import { issueOf, type Issue, type StopScenario } from '../domain'
import { formOpensAt, isOutage, isRejection, isReturn, POLICY, waitMs } from '../policy'
import { NO_HINTS, NO_WAIT, NO_WORK } from './connection.blank'
import { verdict } from './connection.past'
import { restartFrom, stopOf } from './connection.restart'
import type { ConnectionContext, ConnectionEvent, Looked } from './connection.types'

/** The bank's text is for the screen that shows the reading; what is kept does without. */
const withoutText = <S extends StopScenario>(issue: Issue<S>): Issue<S> => ({ ...issue, detail: null })

/** A new begin: the last attempt is over, what it left behind goes. */
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

/** No wait ends later than if it began now: where it seems to, the clock was set back. */
export function within(context: ConnectionContext, now: number): Partial<ConnectionContext> {
  const { issue, past, wait } = context
  const scenario = stopOf(context)
  const mostMs = scenario === null || issue?.retryAt !== undefined ? 0 : waitMs(scenario, past.tries)
  const latest = now + POLICY.rejections.closedMs
  return {
    ...(mostMs > 0 && wait.endsAt !== null && wait.endsAt > now + mostMs && { wait: { ...wait, endsAt: now + mostMs } }),
    ...(past.formOpensAt !== null && past.formOpensAt > latest && { past: { ...past, formOpensAt: latest } }),
  }
}

/** Another tab's attempt is followed here too. */
export const moved = (
  context: ConnectionContext,
  { attempt, past }: Extract<ConnectionEvent, { type: 'MOVED' }>,
): Partial<ConnectionContext> => ({
  ...NO_WORK,
  intent: attempt.intent,
  attempt,
  connectionId: attempt.connectionId ?? context.connectionId,
  issue: null,
  fresh: false,
  past,
})

/** Back to what the host asked for in the first place. */
export const startedOver = (context: ConnectionContext): Partial<ConnectionContext> => ({
  ...NO_WORK,
  intent: context.wanted,
  attempt: null,
  issue: null,
  fresh: true,
  past: { ...context.past, tries: 0, returns: 0, unknowns: 0 },
})

/** A stop: the issue, the counts it raises, and the wait it asks for. */
export function stopped(
  context: ConnectionContext,
  event: Extract<ConnectionEvent, { type: 'STOPPED' }>,
): Partial<ConnectionContext> {
  const issue = withoutText(verdict(context, event.issue))
  const { past } = context
  const { scenario } = event.issue
  const id = context.attempt?.id ?? null
  // The end of an attempt counts once, however often a reload reads it.
  const one = id === null || id !== past.countedId ? 1 : 0
  const rejections = isRejection(scenario) ? past.rejections + one : past.rejections
  const wait = waitMs(issue.scenario, past.tries)
  return {
    issue,
    hints: NO_HINTS,
    connectionId: event.ids?.connectionId ?? context.connectionId,
    institutionId: event.ids?.institutionId ?? context.institutionId,
    steps: event.steps ?? context.steps,
    fresh: false,
    past: {
      ...past,
      returns: isReturn(scenario) ? past.returns + one : past.returns,
      unknowns: scenario === 'unknown' ? past.unknowns + one : 0,
      rejections,
      formOpensAt: rejections > past.rejections ? formOpensAt(rejections, event.at) : past.formOpensAt,
      countedId: id ?? past.countedId,
    },
    wait: {
      ...NO_WAIT,
      downSince: issue.scenario === 'bank-major-outage' ? event.at : null,
      // A platform that names a time is believed, and a wait that a reload interrupted goes on.
      endsAt: issue.retryAt ?? (wait > 0 ? Math.min(context.wait.keptUntil ?? Infinity, event.at + wait) : null),
    },
  }
}

/** What every reading changes. */
export const looked = (context: ConnectionContext, { at, ids, steps }: Looked): Partial<ConnectionContext> => ({
  lookedAt: at,
  steps,
  connectionId: ids.connectionId ?? context.connectionId,
  institutionId: ids.institutionId ?? context.institutionId,
  wait: NO_WAIT,
  issue: null,
})

/** The login, and a code where one was asked for, are done: a step behind them has begun. */
export const loginAccepted = (event: ConnectionEvent): boolean =>
  (event.type === 'READING.WORKING' && event.milestone === 'retrieving') || event.type === 'READING.CONNECTED'

/** An issue that no answer of the platform carries: the kit found it out by itself. */
export function ownIssue(
  { attempt, connectionId, institutionId, steps }: ConnectionContext,
  scenario: StopScenario,
  at: number,
): Issue<StopScenario> {
  const step = steps.find(({ status }) => status === 'failed' || status === 'in-progress')?.title ?? null
  return issueOf({ scenario, reference: { attemptId: attempt?.id ?? null, connectionId, institutionId, step, at } })
}

/** A stop that no answer of the platform brought: time did. */
export const stoppedByItself = (context: ConnectionContext, scenario: StopScenario, at: number): Partial<ConnectionContext> =>
  stopped(context, { type: 'STOPPED', issue: ownIssue(context, scenario, at), at })

/** The bank is down for everybody. What is known of an outage that led here is kept. */
export const bankDown = (context: ConnectionContext, at: number): Partial<ConnectionContext> => ({
  issue: { ...(context.issue ?? ownIssue(context, 'bank-major-outage', at)), scenario: 'bank-major-outage' },
  wait: { ...NO_WAIT, downSince: at },
})

/** The wait of an outage that was known before anything began: it starts once the bank has been asked. */
export const waiting = ({ issue, past, wait }: ConnectionContext, at: number): Partial<ConnectionContext> =>
  wait.endsAt !== null || issue === null || issue.scenario === 'retry-queued'
    ? {}
    : { wait: { ...wait, endsAt: at + waitMs(issue.scenario, past.tries) } }
