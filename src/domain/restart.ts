import type { EntryMethod, EntryMethodOf } from './aggregator'
import type { Intent } from './request'
import { STOP_SCENARIOS, type RestartRule, type StopScenario } from './scenario'

/** The next step after a stop: its intent, and its entry. */
export interface Restart {
  intent: Intent
  by: EntryMethod
}

/** The intents that each rule tries, best first. */
const CANDIDATES: Readonly<Record<RestartRule, (intent: Intent) => readonly Intent[]>> = {
  again: (intent) => [intent],
  update: () => ['update', 'create'],
  authorize: (intent) => ['refresh', 'update', intent],
  freshen: (intent) => ['refresh', 'update', intent],
  reconnect: () => ['create'],
  none: () => [],
}

/** If only the platform's page can help, these intents are tried for a page first. */
const PAGES = (intent: Intent): readonly Intent[] => [intent, 'update', 'create']

/** A form cannot repeat a refresh, which takes no login. It gives the connection a new login instead (ADR 0010). */
function ruleOf(scenario: StopScenario, intent: Intent): RestartRule {
  const { restart: rule, state } = STOP_SCENARIOS[scenario]
  return rule === 'again' && state === 'needs-credentials' && intent === 'refresh' ? 'update' : rule
}

/**
 * Says where every "try again", "I’ve done this" and end of a timer leads: to the form, to the platform's page, to a call, or
 * nowhere (null). If it leads nowhere there is no button, and the text says what to do without one.
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
      // Rejected details are corrected in the kit's form, never on the platform's page.
      return by === null || (scenario === 'input-invalid' && by === 'redirect') ? [] : [{ intent: candidate, by }]
    })
  const page = rule === 'authorize' ? waysOf(PAGES(intent)).find(({ by }) => by === 'redirect') : undefined
  return page ?? waysOf(CANDIDATES[rule](intent))[0] ?? null
}
