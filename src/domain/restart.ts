import type { Entry, EntryOf } from './aggregator'
import type { Asked } from './request'
import { STOP_SCENARIOS, type RestartRule, type StopScenario } from './scenario'

/** Where a way out leads: what is asked next, and how that begins. */
export interface Restart {
  asked: Asked
  by: Entry
}

/** What each rule would ask, best first. */
const CANDIDATES: Readonly<Record<RestartRule, (asked: Asked) => readonly Asked[]>> = {
  again: (asked) => [asked],
  update: () => ['update', 'create'],
  authorize: (asked) => ['refresh', 'update', asked],
  freshen: (asked) => ['refresh', 'update', asked],
  none: () => [],
}

/** What only the platform's page can mend goes to that page wherever one can be had. */
const PAGES = (asked: Asked): readonly Asked[] => [asked, 'update', 'create']

/** A form cannot repeat a refresh, which takes no login: it gives the connection a new one. */
function ruleOf(scenario: StopScenario, asked: Asked): RestartRule {
  const { restart: rule, state } = STOP_SCENARIOS[scenario]
  return rule === 'again' && state === 'needs-credentials' && asked === 'refresh' ? 'update' : rule
}

/**
 * Says where every "try again", "I have done this" and end of a timer leads: to the form, to the platform's page, to a call, or
 * nowhere (null). Where it leads nowhere there is no button, and the text says what to do without one.
 *
 * A connection is updated or refreshed, never created a second time, and without one only a create is possible.
 */
export function restart(scenario: StopScenario, asked: Asked, connectionId: string | null, entry: EntryOf): Restart | null {
  const rule = ruleOf(scenario, asked)
  const isPossible = (candidate: Asked) =>
    candidate === 'create' ? connectionId === null || asked === 'create' : connectionId !== null
  const waysOf = (candidates: readonly Asked[]): Restart[] =>
    candidates.filter(isPossible).flatMap((candidate) => {
      const by = entry(candidate)
      // Details that were refused are mended in a form of the kit's, never on a page of the platform's.
      return by === null || (scenario === 'input-invalid' && by === 'redirect') ? [] : [{ asked: candidate, by }]
    })
  const page = rule === 'authorize' ? waysOf(PAGES(asked)).find(({ by }) => by === 'redirect') : undefined
  return page ?? waysOf(CANDIDATES[rule](asked))[0] ?? null
}
