import { describe, expect, it } from 'vitest'
import { failureScenario } from '../../src/aggregators/basiq/failure.scenario'
import {
  ASKED,
  DEFERRED_SCENARIO_NAMES,
  DEFERRED_SCENARIOS,
  isStopScenario,
  PARTIAL_SCENARIO_NAMES,
  STOP_SCENARIO_NAMES,
  STOP_SCENARIOS,
  type Turn,
} from '../../src/domain'
import { cell, readText, tableUnder, type Row } from './markdown'

/** Whose turn it is, as the pages say it. */
const TURNS: Readonly<Record<Turn, string>> = {
  user: 'user',
  'user-at-bank': 'user, at the bank',
  'user-in-host': 'user, in your app',
  bank: 'bank',
  aggregator: 'platform',
  support: 'support',
  nobody: 'nobody',
}

/** What the domain's tables say of every scenario; a part that is missing leaves the flow connected, and nobody can mend it. */
const known = [
  ...STOP_SCENARIO_NAMES.map((name) => [name, TURNS[STOP_SCENARIOS[name].turn], STOP_SCENARIOS[name].state]),
  ...DEFERRED_SCENARIO_NAMES.map((name) => [name, TURNS[DEFERRED_SCENARIOS[name].turn], DEFERRED_SCENARIOS[name].state]),
  ...PARTIAL_SCENARIO_NAMES.map((name) => [name, TURNS.nobody, 'connected']),
]

const page = readText('docs/scenarios.md')
const sections = ['Stopped', 'Deferred', 'Partial'].flatMap((heading) => tableUnder(page, heading))
const readme = tableUnder(readText('README.md'), 'The scenarios')
const said = (rows: readonly Row[]) => rows.map((row) => [cell(row, 'scenario'), cell(row, 'whose turn'), cell(row, 'state')])

describe('the tables of scenarios', () => {
  it('have every scenario once, with whose turn it is and its state', () => {
    expect(said(sections)).toEqual(known)
  })

  it('say the same in the README', () => {
    const shown = ({ scenario, when }: Row) => [scenario, when]
    expect(said(readme)).toEqual(known)
    expect(readme.map(shown)).toEqual(sections.map(shown))
  })

  const codes = tableUnder(page, 'Stopped').flatMap((row) => {
    const scenario = cell(row, 'scenario')
    // What a refused begin says is told with its HTTP status, and what follows "with words" needs them.
    const parts = cell(row, 'Basiq').split(';')
    const plain = parts.filter((part) => !/^\s*\d{3} | with words|connector|step of|seven days|thrown/.test(part)).join(',')
    const names = plain.match(/[a-z]+(?:-[a-z]+)+(?:-\*)?/g) ?? []
    return names.map((name) => [name.replace('*', 'invalid'), scenario] as const)
  })

  it.each(codes)('are right that %s leads to %s', (code, scenario) => {
    expect(isStopScenario(scenario)).toBe(true)
    expect(ASKED.map((asked) => failureScenario({ code, text: '', atChallenge: false, asked }))).toContain(scenario)
  })
})
