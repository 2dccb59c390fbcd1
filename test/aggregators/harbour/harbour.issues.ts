import type { Attempt, Issue, PartialScenario, Scenario, StopScenario } from '../../../src/index'
import { lineOf, listOf, recordOf, rowOf, wordOf } from './harbour.guards'
import { GAPS, REASONS } from './harbour.tables'

export type About = Pick<Attempt, 'intent' | 'connectionId' | 'institutionId'> & { id: string | null }

export function issueOf<S extends Scenario>(scenario: S, about: About, code: string | null, at: number): Issue<S> {
  const { id: attemptId, connectionId, institutionId } = about
  const reference = { attemptId, connectionId, institutionId, correlationId: null, step: null, code, at }
  return { scenario, code, detail: null, reference }
}

/** What a reason means after what was asked. `say` is the bank's own text. */
export function refusalOf(reason: unknown, about: About, at: number): Issue<StopScenario> {
  const { kind, say } = recordOf(reason)
  const code = wordOf(kind)
  const cause = rowOf(REASONS, code) ?? 'unknown'
  const scenario = cause === 'login' ? (about.intent === 'refresh' ? 'credentials-changed' : 'credentials-rejected') : cause
  return { ...issueOf(scenario, about, code, at), detail: lineOf(say) }
}

export const gapsOf = (value: unknown, about: About, at: number): Issue<PartialScenario>[] =>
  listOf(value).map((gap) => {
    const { what, cause } = recordOf(gap)
    const code = wordOf(cause)
    return { ...issueOf(rowOf(GAPS, code) ?? 'part-outage', about, code, at), path: [wordOf(what) ?? '?'] }
  })
