import {
  PARTIAL_SCENARIOS,
  restart,
  STOP_SCENARIOS,
  type Intent,
  type Restart,
  type StopScenario,
  type StopState,
} from '../domain'
import type { ConnectionContext } from './connection.types'

export const stopOf = (context: ConnectionContext): StopScenario | null =>
  context.issue && context.issue.scenario !== 'retry-queued' ? context.issue.scenario : null

/** Without a connection there is nothing to update or to refresh. */
const isPossible = (intent: Intent, connectionId: string | null): boolean => intent === 'create' || connectionId !== null

/** Whether the host's request can be started again. */
export const canStartOver = ({ wanted, connectionId, entries }: ConnectionContext): boolean =>
  entries[wanted] !== null && isPossible(wanted, connectionId)

/** Where "Try again", "I’ve done this" or the end of a wait leads from here; null if nowhere. */
export function restartFrom(context: ConnectionContext): Restart | null {
  const scenario = stopOf(context)
  const entryOf = (intent: Intent) => context.entries[intent]
  const by = isPossible(context.intent, context.connectionId) ? entryOf(context.intent) : null
  const way =
    scenario === null ? by && { intent: context.intent, by } : restart(scenario, context.intent, context.connectionId, entryOf)
  return way?.by === 'form' && !canFindForm(context) ? null : way
}

/** After these the connection cannot tell which bank it is at. */
const TELLS_NO_BANK: readonly (StopScenario | null)[] = ['integration-fault', 'connection-gone']

/** A form belongs to a bank. If nobody can say which bank it is, there is no form. */
const canFindForm = (context: ConnectionContext): boolean =>
  context.institutionId !== null || (context.connectionId !== null && !TELLS_NO_BANK.includes(stopOf(context)))

/** The state in which the current issue rests; null if nothing is wrong, or if the aggregator tries again by itself. */
export function restingState(context: ConnectionContext): StopState | null {
  const scenario = stopOf(context)
  return scenario && stateOfStop(context, scenario)
}

/** The state in which a scenario rests. Rejected details are corrected in the form, or by the host if there is no form. */
export function stateOfStop(context: ConnectionContext, scenario: StopScenario): StopState {
  if (scenario !== 'input-invalid') return STOP_SCENARIOS[scenario].state
  const way = restart(scenario, context.intent, context.connectionId, (intent) => context.entries[intent])
  return way?.by === 'form' ? 'needs-credentials' : 'needs-retry'
}

/** Where the retry of a missing part leads: to a call that needs nothing from the user, or nowhere. */
export function partRestart(context: ConnectionContext): Restart | null {
  if (!context.partial.some(({ scenario }) => PARTIAL_SCENARIOS[scenario].retry)) return null
  const way = restart('bank-outage', context.intent, context.connectionId, (intent) => context.entries[intent])
  return way?.by === 'call' ? way : null
}
