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
  authorize: (asked) => [asked, 'update', 'create'],
  freshen: (asked) => ['refresh', 'update', asked],
  none: () => [],
}

/**
 * Says where every "try again", "I have done this" and end of a timer leads: to the form, to the platform's page, to a call, or
 * nowhere (null). Where it leads nowhere there is no button, and the text says what to do without one.
 *
 * A connection is updated or refreshed, never created a second time, and without one only a create is possible.
 */
export function restart(scenario: StopScenario, asked: Asked, connectionId: string | null, entry: EntryOf): Restart | null {
  const rule = STOP_SCENARIOS[scenario].restart
  const ways: Restart[] = []
  for (const candidate of CANDIDATES[rule](asked)) {
    if (candidate !== 'create' && connectionId === null) continue
    if (candidate === 'create' && connectionId !== null && asked !== 'create') continue
    const by = entry(candidate)
    if (by !== null) ways.push({ asked: candidate, by })
  }
  // What only the platform's page can mend goes there wherever a page can be had.
  const page = rule === 'authorize' ? ways.find(({ by }) => by === 'redirect') : undefined
  return page ?? ways[0] ?? null
}
