import {
  PARTIAL_SCENARIOS,
  restart,
  STOP_SCENARIOS,
  type Asked,
  type Attempt,
  type Hint,
  type Issue,
  type Restart,
  type StopScenario,
  type StopState,
} from '../domain'
import { escalate, formOpensAt, isOutage, isReturn, refreshesOf, waitMs } from '../policy'
import type {
  AskedChallenge,
  ConnectionContext,
  ConnectionEvent,
  ConnectionInput,
  FlowPast,
  Looked,
  Wait,
} from './connection.types'

/** The context of a new flow. Its members are few on purpose: past nineteen, V8 keeps each copy as a hash table of five times the size. */
export const initialContext = (input: ConnectionInput): ConnectionContext => ({
  instance: input.instance,
  wanted: input.asked,
  asked: input.asked,
  entries: input.entries,
  connectionId: input.connectionId ?? input.attempt?.connectionId ?? null,
  institutionId: input.institutionId ?? input.attempt?.institutionId ?? null,
  attempt: input.attempt ?? null,
  issue: input.issue ?? null,
  partial: NO_WORK.partial,
  steps: NO_WORK.steps,
  milestone: null,
  pace: 'live',
  hints: NO_HINTS,
  lookedAt: null,
  challenge: NO_CHALLENGE,
  wait: input.waitsUntil ? { ...NO_WAIT, keptUntil: input.waitsUntil } : NO_WAIT,
  past: input.past ? { ...NO_PAST, ...input.past } : NO_PAST,
  fresh: true,
  told: input.told ?? NOTHING_TOLD,
})

/** One list for all, so that nothing looks new which is not. */
export const NO_HINTS: readonly Hint[] = []

const NO_CHALLENGE: AskedChallenge = {
  id: null,
  expiresAt: null,
  answeredId: null,
  lapsed: false,
  refused: false,
  unsent: false,
}

/** The call failed, not the answer: no bank has seen it, or nobody knows. */
const UNSENT: ReadonlySet<StopScenario> = new Set(['not-started', 'too-soon'])

/** An answer that can be given again. */
export const answerable = (challenge: AskedChallenge, { scenario }: Issue<StopScenario>): AskedChallenge => ({
  ...challenge,
  answeredId: null,
  refused: !UNSENT.has(scenario),
  unsent: UNSENT.has(scenario),
})
const NO_WAIT: Wait = { endsAt: null, keptUntil: null, over: false, givesUpAt: null, downSince: null, longDown: false }
const NO_PAST: FlowPast = {
  tries: 0,
  returns: 0,
  unknowns: 0,
  rejections: 0,
  refreshedAt: [],
  formOpensAt: null,
  countedId: null,
}
const NOTHING_TOLD = { loginAccepted: false, connected: false }

/** Nothing is under way, and nothing is being waited for. */
const NO_WORK = {
  partial: [],
  steps: [],
  milestone: null,
  pace: 'live',
  hints: NO_HINTS,
  lookedAt: null,
  challenge: NO_CHALLENGE,
  wait: NO_WAIT,
} as const satisfies Partial<ConnectionContext>

/** The bank's text is for the screen that shows the reading; what is kept does without. */
const withoutText = <S extends StopScenario>(issue: Issue<S>): Issue<S> => ({ ...issue, detail: null })

const stopOf = (context: ConnectionContext): StopScenario | null =>
  context.issue && context.issue.scenario !== 'retry-queued' ? context.issue.scenario : null

/** Without a connection there is nothing to change or to refresh. */
const isPossible = (asked: Asked, connectionId: string | null): boolean => asked === 'create' || connectionId !== null

/** What the host asked for can be begun once more. */
export const canStartOver = ({ wanted, connectionId, entries }: ConnectionContext): boolean =>
  entries[wanted] !== null && isPossible(wanted, connectionId)

/** Where "try again", "I have done this" or the end of a wait leads from here. */
export function restartFrom(context: ConnectionContext): Restart | null {
  const scenario = stopOf(context)
  const entryOf = (asked: Asked) => context.entries[asked]
  const by = isPossible(context.asked, context.connectionId) ? entryOf(context.asked) : null
  const way =
    scenario === null ? by && { asked: context.asked, by } : restart(scenario, context.asked, context.connectionId, entryOf)
  return way?.by === 'form' && !canFindForm(context) ? null : way
}

/** A form is some bank's: where nobody knows or can tell which, or has failed to, there is none. */
const canFindForm = (context: ConnectionContext): boolean =>
  context.institutionId !== null || (context.connectionId !== null && stopOf(context) !== 'integration-fault')

/** The scenario that a stop comes to, with what happened before in mind. */
export const verdict = (context: ConnectionContext, issue: Issue<StopScenario>): Issue<StopScenario> => {
  const { past, attempt } = context
  const isCounted = attempt !== null && attempt.id === past.countedId
  const before = isCounted ? { ...past, returns: past.returns - 1, unknowns: past.unknowns - 1 } : past
  const scenario = escalate(issue.scenario, before)
  return scenario === issue.scenario ? issue : { ...issue, scenario }
}

/** A new begin: the last attempt is over, what it left behind goes. */
export const restarted = (context: ConnectionContext): Partial<ConnectionContext> => {
  const scenario = stopOf(context)
  return {
    ...NO_WORK,
    asked: restartFrom(context)?.asked ?? context.asked,
    attempt: null,
    issue: null,
    fresh: false,
    past: scenario !== null && isOutage(scenario) ? { ...context.past, tries: context.past.tries + 1 } : context.past,
  }
}

/** A refresh that began counts towards how many a day may have. */
export const counted = (past: FlowPast, { asked, startedAt }: Attempt): FlowPast =>
  asked === 'refresh' ? { ...past, refreshedAt: [...refreshesOf(past.refreshedAt, startedAt), startedAt] } : past

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

/** No wait ends later than if it began now: where it seems to, the clock was set back. */
export function within(context: ConnectionContext, now: number): Partial<ConnectionContext> {
  const { issue, past, wait } = context
  const scenario = stopOf(context)
  const mostMs = scenario === null || issue?.retryAt !== undefined ? 0 : waitMs(scenario, past.tries)
  return mostMs > 0 && wait.endsAt !== null && wait.endsAt > now + mostMs ? { wait: { ...wait, endsAt: now + mostMs } } : {}
}

/** Another tab's attempt is followed here too. */
export const moved = (
  context: ConnectionContext,
  { attempt, past }: Extract<ConnectionEvent, { type: 'MOVED' }>,
): Partial<ConnectionContext> => ({
  ...NO_WORK,
  asked: attempt.asked,
  attempt,
  connectionId: attempt.connectionId ?? context.connectionId,
  issue: null,
  fresh: false,
  past,
})

/** An attempt of another tab that this one has neither followed nor seen the end of. */
export const isNews = ({ attempt, past }: ConnectionContext, other: Attempt): boolean =>
  other.id !== attempt?.id && other.id !== past.countedId && (attempt === null || other.startedAt > attempt.startedAt)

/** Back to what the host asked for in the first place. */
export const startedOver = (context: ConnectionContext): Partial<ConnectionContext> => ({
  ...NO_WORK,
  asked: context.wanted,
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
  const rejections = scenario === 'credentials-rejected' ? past.rejections + one : past.rejections
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

/** In which state the present issue rests; null where nothing is wrong or the aggregator goes on by itself. */
export function restingState(context: ConnectionContext): StopState | null {
  const scenario = stopOf(context)
  return scenario && stateOfStop(context, scenario)
}

/** Where a scenario rests. Refused details are mended in the form, or where there is none by the host. */
export function stateOfStop(context: ConnectionContext, scenario: StopScenario): StopState {
  if (scenario !== 'input-invalid') return STOP_SCENARIOS[scenario].state
  const way = restart(scenario, context.asked, context.connectionId, (asked) => context.entries[asked])
  return way?.by === 'form' ? 'needs-credentials' : 'needs-retry'
}

/** Where asking again for a missing part leads: only a call that needs nothing of the user, and only where it makes sense. */
export function partRestart(context: ConnectionContext): Restart | null {
  if (!context.partial.some(({ scenario }) => PARTIAL_SCENARIOS[scenario].retry)) return null
  const way = restart('bank-outage', context.asked, context.connectionId, (asked) => context.entries[asked])
  return way?.by === 'call' ? way : null
}

/** An issue that no answer of the platform carries: the kit found it out by itself. */
export const ownIssue = (context: ConnectionContext, scenario: StopScenario, at: number): Issue<StopScenario> => ({
  scenario,
  code: null,
  detail: null,
  reference: {
    attemptId: context.attempt?.id ?? null,
    connectionId: context.connectionId,
    institutionId: context.institutionId,
    correlationId: null,
    step: context.steps.find((step) => step.status === 'failed' || step.status === 'in-progress')?.title ?? null,
    code: null,
    at,
  },
})

/** A stop that no answer of the platform brought: time did. */
export const stoppedByItself = (context: ConnectionContext, scenario: StopScenario, at: number): Partial<ConnectionContext> =>
  stopped(context, { type: 'STOPPED', issue: ownIssue(context, scenario, at), at })

/** The bank is down for everybody. What is known of an outage that led here is kept. */
export const bankDown = (context: ConnectionContext, at: number): Partial<ConnectionContext> => ({
  issue: { ...(context.issue ?? ownIssue(context, 'bank-major-outage', at)), scenario: 'bank-major-outage' },
  wait: { ...NO_WAIT, downSince: at },
})

export const bankUnsupported = (context: ConnectionContext, at: number): Partial<ConnectionContext> => ({
  issue: ownIssue(context, 'bank-unsupported', at),
})

/** A challenge that a look shows: what is known of the same one is kept. */
export const challenged = (before: AskedChallenge, id: string, expiresAt: number | null): AskedChallenge =>
  before.id === id ? before : { ...NO_CHALLENGE, answeredId: before.answeredId, id, expiresAt }

/** The wait of an outage that was known before anything began: it starts once the bank has been asked. */
export const waiting = ({ issue, past, wait }: ConnectionContext, at: number): Partial<ConnectionContext> =>
  wait.endsAt !== null || issue === null || issue.scenario === 'retry-queued'
    ? {}
    : { wait: { ...wait, endsAt: at + waitMs(issue.scenario, past.tries) } }
