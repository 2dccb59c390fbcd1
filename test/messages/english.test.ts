import { describe, expect, test } from 'vitest'
import { DEFERRED_SCENARIO_NAMES, PARTIAL_SCENARIO_NAMES, STOP_SCENARIO_NAMES, type Scenario } from '../../src/domain/scenario'
import type { Can, MfaFault } from '../../src/domain/view'
import { createFormat, en, say, type Prompt, type PromptArgs } from '../../src/messages'
import { HOUR, MINUTE, NOW } from '../../stories/fixtures/view.fixtures'
import { readingGrade } from './reading-grade'

const SCENARIOS: readonly Scenario[] = [...STOP_SCENARIO_NAMES, ...DEFERRED_SCENARIO_NAMES, ...PARTIAL_SCENARIO_NAMES]

const can = (value: boolean) => new Proxy({} as Can, { get: () => value })

const ARGS: PromptArgs = {
  state: 'needs-retry',
  asked: 'create',
  can: can(true),
  bank: 'Hooli Bank',
  signedIn: true,
  now: NOW,
  at: NOW + 25 * MINUTE,
  until: NOW + 168 * HOUR,
  unattended: true,
  over: false,
  longDown: false,
  fault: null,
  fields: [],
  missing: 2,
  tries: 3,
  format: createFormat('en-AU', en, 'Australia/Sydney'),
}

/** The corners of what a text can depend on. */
const VARIANTS: readonly PromptArgs[] = [
  ARGS,
  {
    ...ARGS,
    bank: null,
    can: can(false),
    signedIn: false,
    at: null,
    until: null,
    longDown: true,
    tries: 1,
    missing: 1,
    asked: 'refresh',
  },
  { ...ARGS, fields: ['Member number'], can: can(false), asked: 'update' },
  ...(['late', 'wrong', 'wrong-or-late'] satisfies MfaFault[]).map((fault) => ({ ...ARGS, fault })),
]

const spoken = ({ heading, body }: Prompt, args: PromptArgs) => `${say(heading, args)}. ${say(body, args)}`

const all: readonly (readonly [string, Prompt])[] = [
  ...SCENARIOS.map((scenario) => [scenario, en.scenarios[scenario]] as const),
  ...Object.entries(en.states),
]

describe.each(all)('%s', (_name, prompt) => {
  test.each(VARIANTS)('reads at grade 8 or below', (args) => {
    const text = spoken(prompt, args)
    expect(readingGrade(text), text).toBeLessThanOrEqual(8)
  })

  test.each(VARIANTS)('holds no raw token, no empty argument and no markup', (args) => {
    const text = [spoken(prompt, args), ...(prompt.steps ?? []).map((step) => say(step, args))].join(' ')
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[<>{}]|\b[a-z]+_[a-z_]+\b|\b\w+-\w+-\w+\b|  /)
    expect(text.replaceAll('e-mail', '')).not.toMatch(/\b(error|invalid|unauthorized|token|API|job|server|session)\b/i)
  })

  test('has a heading without a full stop and a body that ends with one', () => {
    expect(say(prompt.heading, ARGS)).not.toMatch(/\.$/)
    expect(say(prompt.body, ARGS)).toMatch(/\.$/)
  })

  test('names the bank only where it is known', () => {
    expect(spoken(prompt, { ...ARGS, bank: null })).not.toContain('Hooli')
  })
})

test.each(VARIANTS)('no two scenarios have the same body', (args) => {
  const bodies = SCENARIOS.map((scenario) => say(en.scenarios[scenario].body, args))
  expect(new Set(bodies).size).toBe(SCENARIOS.length)
})

test.each(VARIANTS)('no two scenarios have the same heading', (args) => {
  const headings = SCENARIOS.map((scenario) => say(en.scenarios[scenario].heading, args))
  expect(new Set(headings).size).toBe(SCENARIOS.length)
})

test('says that the details are fine only where the bank has accepted them', () => {
  const { body } = en.scenarios['bank-outage']
  expect(say(body, { ...ARGS, signedIn: true })).toContain('your details are fine')
  expect(say(body, { ...ARGS, signedIn: false })).not.toContain('details')
})

test('promises to tell nobody anything: only a button of the host can', () => {
  for (const [, prompt] of all) expect(spoken(prompt, ARGS)).not.toMatch(/we (will|can) (tell|let) you|notif|email you/i)
})

test('never tells people to switch off what keeps them safe', () => {
  expect(spoken(en.scenarios['mfa-unsupported'], ARGS)).not.toMatch(/(turn|switch) (it |that |this )?off|disable/i)
})

test('does not offer another bank where the host has none to offer', () => {
  for (const scenario of SCENARIOS) {
    expect(say(en.scenarios[scenario].body, { ...ARGS, can: can(false) })).not.toMatch(/choose another|another one|another bank/i)
  }
})

test('does not ask to try again where nothing would happen', () => {
  for (const scenario of SCENARIOS) {
    const body = say(en.scenarios[scenario].body, { ...ARGS, can: can(false), at: null })
    if (scenario.startsWith('credentials')) continue
    expect(body, scenario).not.toMatch(/please try|^try again|\. try (again|once)/i)
  }
})

test('sends a locked login away before anything else', () => {
  const steps = (en.scenarios['login-locked'].steps ?? []).map((step) => say(step, ARGS))
  expect(steps[0]).toMatch(/^Leave/)
})

test('tells how to clear a notice in the order that works', () => {
  const steps = (en.scenarios['bank-notice'].steps ?? []).map((step) => say(step, ARGS)).join(' ')
  expect(steps).toMatch(/in a browser, not in its app.*accounts.*transactions.*asks for your attention.*[Cc]ome back/)
})
