import type { EntryMethod, EntryMethodOf } from './aggregator'
import type { Intent } from './request'
import { STOP_SCENARIOS, type RestartRule, type StopScenario } from './scenario'

/** Where a way out leads: what is asked next, and how that begins. */
export interface Restart {
  intent: Intent
  by: EntryMethod
}

/** What each rule would ask, best first. */
const CANDIDATES: Readonly<Record<RestartRule, (intent: Intent) => readonly Intent[]>> = {
  again: (intent) => [intent],
  update: () => ['update', 'create'],
  authorize: (intent) => ['refresh', 'update', intent],
  freshen: (intent) => ['refresh', 'update', intent],
  reconnect: () => ['create'],
  none: () => [],
}

/** What only the platform's page can mend goes to that page wherever one can be had. */
const PAGES = (intent: Intent): readonly Intent[] => [intent, 'update', 'create']

/** A form cannot repeat a refresh, which takes no login: it gives the connection a new one. */
function ruleOf(scenario: StopScenario, intent: Intent): RestartRule {
  const { restart: rule, state } = STOP_SCENARIOS[scenario]
  return rule === 'again' && state === 'needs-credentials' && intent === 'refresh' ? 'update' : rule
}

/**
 * Says where every "try again", "I’ve done this" and end of a timer leads: to the form, to the platform's page, to a call, or
 * nowhere (null). Where it leads nowhere there is no button, and the text says what to do without one.
 *
 * A connection is updated or refreshed, never created a second time unless it is gone, and without one only a create is possible.
 */
export function restart(
  scenario: StopScenario,
  intent: Intent,
  connectionId: string | null,
  entry: EntryMethodOf,
): Restart | null {
  const rule = ruleOf(scenario, intent)
  const isPossible = (candidate: Intent) =>
    candidate === 'create' ? connectionId === null || intent === 'create' || rule === 'reconnect' : connectionId !== null
  const waysOf = (candidates: readonly Intent[]): Restart[] =>
    candidates.filter(isPossible).flatMap((candidate) => {
      const by = entry(candidate)
      // Details that were refused are mended in a form of the kit's, never on a page of the platform's.
      return by === null || (scenario === 'input-invalid' && by === 'redirect') ? [] : [{ intent: candidate, by }]
    })
  const page = rule === 'authorize' ? waysOf(PAGES(intent)).find(({ by }) => by === 'redirect') : undefined
  return page ?? waysOf(CANDIDATES[rule](intent))[0] ?? null
}
