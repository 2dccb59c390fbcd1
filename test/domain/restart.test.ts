import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  INTENTS,
  restart,
  STOP_SCENARIO_NAMES,
  STOP_SCENARIOS,
  type Intent,
  type EntryMethod,
  type StopScenario,
} from '../../src/domain'

type Ways = Record<Intent, EntryMethod | null>

const FORM: Ways = { create: 'form', update: 'form', refresh: 'call' }
const FORM_ONLY: Ways = { create: 'form', update: 'form', refresh: null }
const PAGE: Ways = { create: 'redirect', update: 'redirect', refresh: 'call' }
const PAGE_ONLY: Ways = { create: 'redirect', update: 'redirect', refresh: null }
const NOTHING: Ways = { create: null, update: null, refresh: null }

/** Written by hand from the rules of the kit: scenario, what was asked, whether there is a connection, the host, where it leads. */
const ROWS: readonly [StopScenario, Intent, boolean, Ways, string][] = [
  ['credentials-rejected', 'create', false, FORM, 'create by form'],
  ['credentials-rejected', 'create', true, FORM, 'create by form'],
  ['credentials-rejected', 'update', true, FORM, 'update by form'],
  ['credentials-changed', 'refresh', true, FORM, 'update by form'],
  ['credentials-changed', 'refresh', true, PAGE, 'update by redirect'],
  ['credentials-changed', 'refresh', false, FORM, 'create by form'],
  ['login-locked', 'create', false, FORM, 'create by form'],
  ['login-locked', 'refresh', true, FORM, 'update by form'],
  ['login-locked', 'refresh', true, PAGE, 'update by redirect'],
  ['bank-notice', 'create', true, FORM, 'refresh by call'],
  ['bank-notice', 'create', true, FORM_ONLY, 'update by form'],
  ['bank-notice', 'create', false, FORM, 'create by form'],
  ['bank-notice', 'refresh', true, PAGE_ONLY, 'update by redirect'],
  ['bank-outage', 'refresh', true, FORM, 'refresh by call'],
  ['bank-outage', 'create', false, FORM, 'create by form'],
  ['mfa-failed', 'update', true, FORM, 'refresh by call'],
  ['not-started', 'update', true, FORM, 'update by form'],
  ['not-started', 'refresh', true, FORM, 'refresh by call'],
  ['authorization-declined', 'create', false, PAGE, 'create by redirect'],
  ['authorization-required', 'refresh', true, PAGE, 'update by redirect'],
  ['consent-expired', 'refresh', true, PAGE_ONLY, 'update by redirect'],
  ['authorization-declined', 'create', false, FORM, 'create by form'],
  ['consent-ending', 'refresh', true, PAGE, 'update by redirect'],
  ['consent-ending', 'refresh', true, FORM, 'refresh by call'],
  ['connection-gone', 'refresh', true, FORM, 'create by form'],
  ['connection-gone', 'update', true, PAGE, 'create by redirect'],
  ['connection-gone', 'refresh', true, { ...NOTHING, refresh: 'call' }, 'nowhere'],
  ['session-expired', 'refresh', true, FORM, 'refresh by call'],
  ['outage-persists', 'create', true, FORM, 'refresh by call'],
  ['bank-unsupported', 'create', false, FORM, 'nowhere'],
  ['already-connected', 'create', false, FORM, 'nowhere'],
  ['statement-rejected', 'create', false, FORM, 'nowhere'],
  ['details-refuted', 'refresh', true, FORM, 'nowhere'],
  ['bank-notice', 'refresh', true, NOTHING, 'nowhere'],
]

const told = (scenario: StopScenario, intent: Intent, connectionId: string | null, ways: Ways) => {
  const way = restart(scenario, intent, connectionId, (each) => ways[each])
  return way === null ? 'nowhere' : `${way.intent} by ${way.by}`
}

describe('restart', () => {
  it.each(ROWS)('%s after %s, connection %s, %j leads to %s', (scenario, intent, hasConnection, ways, expected) => {
    expect(told(scenario, intent, hasConnection ? 'c1' : null, ways)).toBe(expected)
  })

  const anyWays = fc.record({
    create: fc.constantFrom<EntryMethod | null>('form', 'redirect', 'call', null),
    update: fc.constantFrom<EntryMethod | null>('form', 'redirect', 'call', null),
    refresh: fc.constantFrom<EntryMethod | null>('form', 'redirect', 'call', null),
  })

  it('never offers what the host did not provide for, nor to change a connection that is not there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STOP_SCENARIO_NAMES),
        fc.constantFrom(...INTENTS),
        fc.boolean(),
        anyWays,
        (scenario, intent, has, ways) => {
          const way = restart(scenario, intent, has ? 'c1' : null, (each) => ways[each])
          if (way === null) return
          expect(ways[way.intent]).toBe(way.by)
          expect(way.intent === 'create' || has).toBe(true)
        },
      ),
    )
  })

  it('never tries a locked or rejected login by itself', () => {
    for (const scenario of ['login-locked', 'credentials-changed'] as const) {
      for (const ways of [FORM, FORM_ONLY, PAGE, PAGE_ONLY]) {
        for (const intent of INTENTS) expect(told(scenario, intent, 'c1', ways)).not.toContain('call')
      }
    }
  })
})

describe('the table of stops', () => {
  it('leads to a state whose screen can show it', () => {
    expect(new Set(Object.values(STOP_SCENARIOS).map(({ state }) => state))).toEqual(
      new Set([
        'needs-credentials',
        'needs-authorization',
        'needs-bank-action',
        'needs-retry',
        'needs-sign-in',
        'outage-wait',
        'needs-support',
        'unsupported',
        'connected',
      ]),
    )
  })
})
