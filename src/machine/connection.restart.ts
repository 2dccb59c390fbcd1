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

/** Without a connection there is nothing to change or to refresh. */
const isPossible = (intent: Intent, connectionId: string | null): boolean => intent === 'create' || connectionId !== null

/** What the host asked for can be begun once more. */
export const canStartOver = ({ wanted, connectionId, entries }: ConnectionContext): boolean =>
  entries[wanted] !== null && isPossible(wanted, connectionId)

/** Where "try again", "I have done this" or the end of a wait leads from here. */
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

/** A form is some bank's: where nobody knows or can tell which, or has failed to, there is none. */
const canFindForm = (context: ConnectionContext): boolean =>
  context.institutionId !== null || (context.connectionId !== null && !TELLS_NO_BANK.includes(stopOf(context)))

/** In which state the present issue rests; null where nothing is wrong or the aggregator goes on by itself. */
export function restingState(context: ConnectionContext): StopState | null {
  const scenario = stopOf(context)
  return scenario && stateOfStop(context, scenario)
}

/** Where a scenario rests. Refused details are mended in the form, or where there is none by the host. */
export function stateOfStop(context: ConnectionContext, scenario: StopScenario): StopState {
  if (scenario !== 'input-invalid') return STOP_SCENARIOS[scenario].state
  const way = restart(scenario, context.intent, context.connectionId, (intent) => context.entries[intent])
  return way?.by === 'form' ? 'needs-credentials' : 'needs-retry'
}

/** Where asking again for a missing part leads: only a call that needs nothing of the user, and only where it makes sense. */
export function partRestart(context: ConnectionContext): Restart | null {
  if (!context.partial.some(({ scenario }) => PARTIAL_SCENARIOS[scenario].retry)) return null
  const way = restart('bank-outage', context.intent, context.connectionId, (intent) => context.entries[intent])
  return way?.by === 'call' ? way : null
}
