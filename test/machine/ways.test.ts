import { describe, expect, it } from 'vitest'
import { STOP_SCENARIO_NAMES, STOP_SCENARIOS, type Intent, type StopScenario } from '../../src/domain'
import { stageOf, stateOf, type ConnectionMachineEvent, type ConnectionMachineSnapshot } from '../../src/machine'
import { cell, listOf } from '../docs/markdown'
import { SITUATIONS, type Situation } from './ways.situations'
import { HOSTS, RULE_OF, STATES, wayOn, type Way } from './ways.table'

const ACTIONS = ['START', 'SUBMIT', 'ANSWER', 'GO', 'RETURN', 'RETRY', 'SIGNED_IN', 'LOOK', 'LEAVE', 'CANCEL'] as const

/** What an action comes to: where the flow is then, and what was begun on the way. */
interface Outcome {
  to: string
  begun: readonly Intent[]
}
const NOTHING: Outcome = { to: '-', begun: [] }

const placeOf = (snapshot: ConnectionMachineSnapshot) =>
  [stateOf(snapshot), stageOf(snapshot)].filter((part) => part !== null).join('.')

const LATE = Number.MAX_SAFE_INTEGER
const STILL_DOWN = { type: 'BANK', institutionId: null, found: true, health: 'down', connectable: true, at: LATE } as const

/** Does one thing in a flow of its own. */
function did({ enter }: Situation, act: string): Outcome {
  const { actor, begun, runOut, end } = enter()
  const before = actor.getSnapshot()
  if (act === 'time') {
    runOut()
    // Time alone decides nothing that a look could refute, and here each look shows what the one before did.
    actor.send({ type: 'LOOKED', at: LATE })
    if (placeOf(before) === 'outage-wait.bank-down') actor.send(STILL_DOWN)
  } else actor.send({ type: act } as ConnectionMachineEvent)
  const after = actor.getSnapshot()
  end()
  return after === before && act === 'time' ? NOTHING : { to: placeOf(after), begun }
}

const byWay = (way: Way, act: string): Outcome => {
  if (way.by === 'call') return { to: 'starting', begun: [way.intent] }
  if (way.by === 'redirect') return { to: act === 'GO' ? 'needs-authorization.away' : 'needs-authorization.asking', begun: [] }
  return act === 'SUBMIT' ? { to: 'starting', begun: [way.intent] } : { to: 'needs-credentials', begun: [] }
}

const KINDS: Readonly<Record<string, Way['by']>> = { form: 'form', page: 'redirect', call: 'call' }

/** Where a stop rests, and where one is gone back to. */
const restOf = (scenario: StopScenario): string => {
  const { state } = STOP_SCENARIOS[scenario]
  if (state === 'needs-authorization') return 'needs-authorization.asking'
  if (state !== 'outage-wait') return state
  return scenario === 'bank-major-outage' ? 'outage-wait.bank-down' : 'outage-wait.cooldown'
}

/** What the page says that one action of one situation comes to. */
function said(text: string, act: string, place: string, situation: Situation): Outcome {
  const { intent, connected, host, scenario } = situation
  const entry = HOSTS.get(host)?.[intent] ?? null
  const begin: Way | null = entry && { intent, by: entry }
  const way = scenario === null ? begin : wayOn(RULE_OF.get(scenario) ?? '', intent, connected, host)
  const [otherwise] = listOf(text)
    .filter((part) => part.startsWith('else '))
    .map((part) => part.slice('else '.length))
  for (const part of listOf(text).filter((each) => !each.startsWith('else '))) {
    const [, what = '', kind] = /^([\w.-]+)(?: \((\w+)\))?$/.exec(part) ?? []
    if (what === '-') return NOTHING
    if (what === 'stays') return { to: place, begun: [] }
    if (what === 'entry' || what === 'back') {
      if (what === 'back' && scenario !== null) return { to: restOf(scenario), begun: [] }
      if (begin === null) return NOTHING
      return begin.by === 'call' ? { to: 'idle', begun: [] } : byWay(begin, what)
    }
    if (what === 'way' || what === 'part') {
      const found = what === 'part' ? wayOn('freshen', intent, connected, host) : way
      if (found !== null && (kind === undefined || found.by === KINDS[kind])) return byWay(found, act)
      continue
    }
    const begins = (act === 'START' || act === 'SUBMIT') && what === 'starting'
    return { to: what, begun: begins ? [intent] : [] }
  }
  return otherwise === 'stays' ? { to: place, begun: [] } : NOTHING
}

const nameOf = ({ intent, connected, host, scenario }: Situation) =>
  `${host}, ${intent}${intent === 'create' && connected ? ' with a connection' : ''}${scenario ? `, ${scenario}` : ''}`

describe('the page about the ways on', () => {
  it('gives each reason to stop one rule', () => {
    expect([...RULE_OF.keys()].sort()).toEqual([...STOP_SCENARIO_NAMES].sort())
  })

  it('has a row for each situation, and a situation for each row', () => {
    expect(STATES.map((row) => cell(row, 'in'))).toEqual(Object.keys(SITUATIONS))
  })

  it.each(STATES.map((row) => [cell(row, 'in'), row] as const))('is right about %s', { timeout: 30_000 }, (name, row) => {
    const [place = ''] = name.split(' ')
    const wrong: string[] = []
    let seen = 0
    for (const situation of SITUATIONS[name] ?? []) {
      const { actor, isTimed, end } = situation.enter()
      const snapshot = actor.getSnapshot()
      const at = placeOf(snapshot)
      end()
      // A wait that ends in a call is never over without one.
      if (name.endsWith('(over)') && at === 'starting') continue
      seen += 1
      if (at !== place) wrong.push(`${nameOf(situation)}: is in ${at}`)
      for (const act of [...ACTIONS, 'time']) {
        const can = act === 'time' ? isTimed : snapshot.can({ type: act } as ConnectionMachineEvent)
        const found = JSON.stringify(can ? did(situation, act) : NOTHING)
        const expected = JSON.stringify(said(cell(row, act), act, place, situation))
        if (found !== expected) wrong.push(`${nameOf(situation)}: ${act} should lead to ${expected} and leads to ${found}`)
      }
    }
    expect(seen).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
})
