import { describe, expect, it } from 'vitest'
import { failureScenario } from '../../src/aggregators/basiq/failure.classify'
import { classify, judgeVerification, parseAnswer } from '../../src/aggregators/stitch'
import { readBank } from '../../src/aggregators/stitch/institution.client'
import { REASONS } from '../../src/aggregators/stitch/fault.classify'
import { finishLink } from '../../src/aggregators/stitch/link.authorization'
import { settingsOf } from '../../src/aggregators/stitch/stitch.options'
import {
  INTENTS,
  DEFERRED_SCENARIO_NAMES,
  DEFERRED_SCENARIOS,
  isStopScenario,
  PARTIAL_SCENARIO_NAMES,
  STOP_SCENARIO_NAMES,
  STOP_SCENARIOS,
  systemClock,
  type StopState,
} from '../../src/domain'
import { cell, readText, tableUnder, type Row } from './markdown'

/** Whose turn it is in each state in which a flow rests, as the page says it. */
const TURNS: Readonly<Record<StopState, string>> = {
  'needs-credentials': 'user',
  'needs-authorization': 'user',
  'needs-bank-action': 'user, at the bank',
  'needs-retry': 'user',
  'needs-sign-in': 'user, in your app',
  'outage-wait': 'nobody',
  'needs-support': 'support',
  unsupported: 'user',
  connected: 'nobody',
}

/** What the domain's tables say of every scenario. A part that is missing leaves the flow connected, and nobody can mend it. */
const known = [
  ...STOP_SCENARIO_NAMES.map((name) => [name, TURNS[STOP_SCENARIOS[name].state], STOP_SCENARIOS[name].state]),
  ...DEFERRED_SCENARIO_NAMES.map((name) => [name, 'platform', DEFERRED_SCENARIOS[name].state]),
  ...PARTIAL_SCENARIO_NAMES.map((name) => [name, 'nobody', 'connected']),
]

const page = readText('docs/scenarios.md')
const sections = ['Stopped', 'Deferred', 'Partial'].flatMap((heading) => tableUnder(page, heading))
const said = (rows: readonly Row[]) => rows.map((row) => [cell(row, 'scenario'), cell(row, 'whose turn'), cell(row, 'state')])

describe('the tables of scenarios', () => {
  it('the page about scenarios lists each scenario once, with its turn and its state', () => {
    expect(said(sections)).toEqual(known)
  })

  const codes = tableUnder(page, 'Stopped').flatMap((row) => {
    const scenario = cell(row, 'scenario')
    // What a refused begin says is told with its HTTP status, and what follows "with words" needs them.
    const parts = cell(row, 'Basiq').split(';')
    const plain = parts.filter((part) => !/^\s*\d{3} | with words|connector|step of|seven days|thrown/.test(part)).join(',')
    const names = plain.match(/[a-z]+(?:-[a-z]+)+(?:-\*)?/g) ?? []
    return names.map((name) => [name.replace('*', 'invalid'), scenario] as const)
  })

  it.each(codes)('the code %s of Basiq leads to %s, as the page says', (code, scenario) => {
    expect(isStopScenario(scenario)).toBe(true)
    expect(INTENTS.map((intent) => failureScenario({ code, text: '', atChallenge: false, intent }))).toContain(scenario)
  })
})

/** `CODE`, `CODE:reason`, and what tells two cases of one code apart. */
const CODE = /^([A-Z]+(?:_[A-Z]+)*)(?::([a-z_]+))?(?: with (missingScopes|missingClaims|nothing)| (without a safe address))?$/

/** The codes that Stitch documents. */
const DOCUMENTED = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'REAUTHORIZATION_REQUIRED',
  'USER_INTERACTION_REQUIRED',
  'RESULT_PENDING',
  'NOT_IMPLEMENTED_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'INTERNAL_SERVER_ERROR',
  'RESOURCE_UNAVAILABLE',
  'VERIFICATION_ERROR',
]

/** The items of a cell, each under what stands before its colon: `return`, `bank`, `verification` or nothing. */
const itemsOf = (row: Row) =>
  cell(row, 'Stitch')
    .split(';')
    .flatMap((group) => {
      const { 1: label = '', 2: items = '' } = /^\s*(?:(return|bank|verification): )?(.*)$/.exec(group) ?? []
      return items.split(',').map((item) => ({ label, item: item.trim(), scenario: cell(row, 'scenario') }))
    })

const stopped = tableUnder(page, 'Stopped').flatMap(itemsOf)
const partial = tableUnder(page, 'Partial').flatMap(itemsOf)
const named = (items: typeof stopped, label: string, pattern: RegExp) =>
  items.filter((each) => each.label === label && pattern.test(each.item)).map(({ item, scenario }) => [item, scenario] as const)

/** An answer of Stitch with one error, which takes what is essential or only a field beside it. */
function answerWith(text: string, takes: 'essential' | 'part') {
  const { 1: code, 2: reason, 3: lacks, 4: unsafe } = CODE.exec(text) ?? []
  const extensions = {
    code,
    ...(reason !== undefined && { reason }),
    ...((lacks === 'missingScopes' || lacks === 'missingClaims') && { [lacks]: ['x'] }),
    id: 'dWkveA==',
    userInteractionUrl:
      unsafe === undefined ? 'https://secure.stitch.money/connect/authorization/x' : 'https://elsewhere.example/x',
  }
  const path = takes === 'essential' ? ['user'] : ['user', 'accounts', 0, 'balance']
  const user = takes === 'essential' ? null : { accounts: [{ balance: null }] }
  return { data: { user }, errors: [{ message: 'x', path, extensions }] }
}

function read(body: unknown) {
  const attempt = { id: 'a', intent: 'refresh', startedAt: 0, joined: false, connectionId: 'l', institutionId: null } as const
  const allowedHosts = ['secure.stitch.money']
  return classify(parseAnswer(body), { attempt, essential: ['user.accounts'], allowedHosts, canLink: true, now: 0 })
}

describe('the codes of Stitch', () => {
  it.each(named(stopped, '', CODE))('the code %s of Stitch stops with %s, as the page says', (text, scenario) => {
    expect(read(answerWith(text, 'essential'))).toMatchObject({ status: 'stopped', issue: { scenario } })
  })

  it.each(named(partial, '', CODE))('the code %s of Stitch in a part is %s, as the page says', (text, scenario) => {
    expect(read(answerWith(text, 'part'))).toMatchObject({ status: 'connected', issues: [{ scenario }] })
  })

  it('the page about scenarios lists every code of Stitch except the pending one', () => {
    const texts = [...stopped, ...partial].map(({ item }) => item)
    const codes = new Set(texts.map((text) => CODE.exec(text)?.[1] ?? /^[A-Z]+_[A-Z_]+/.exec(text)?.[0]))
    expect(DOCUMENTED.filter((code) => !codes.has(code))).toEqual(['RESULT_PENDING'])
    const reasons = new Set(texts.map((text) => CODE.exec(text)?.[2]))
    expect(Object.keys(REASONS).filter((reason) => !reasons.has(reason))).toEqual([])
  })

  it('an undocumented code of Stitch is unknown, or an outage of a part', () => {
    const text = 'SOMETHING_NEW'
    expect(read(answerWith(text, 'essential'))).toMatchObject({ issue: { scenario: 'unknown' } })
    expect(read(answerWith(text, 'part'))).toMatchObject({ issues: [{ scenario: 'part-outage' }] })
  })

  it.each(named(stopped, 'return', /_/))('a return from Stitch with %s is %s, as the page says', async (error, scenario) => {
    const pendingAuthorization = { flow: 'f', nonce: 'n', intent: 'create', connectionId: null, institutionId: null } as const
    const home = { ...pendingAuthorization, attemptId: null, interactionId: null, requestedAt: 0 }
    const operation = { key: 'k', document: 'query { a }', essential: [] } as const
    const settings = settingsOf({ operation, execute: async () => null, redirectUri: 'https://app.example/' })
    expect(await finishLink({ nonce: 'n', ids: [], error }, home, settings, systemClock)).toMatchObject({
      status: 'stopped',
      issue: { scenario },
    })
  })

  it.each(named(stopped, 'bank', /^Bank/))('a bank of Stitch with %s is %s, as the page says', async (__typename, scenario) => {
    const isState = __typename === 'BankUnsupportedState'
    const state = isState ? { __typename } : { __typename: 'BankSupportedState', featureStatus: { login: { __typename } } }
    const bank = await readBank(async () => ({ data: { banks: [{ bankId: 'fnb', state }] }, faults: [] }), 'fnb', [
      'login',
      'financialData',
    ])
    expect(bank.connectable ? bank.health : 'unsupported').toBe(scenario === 'bank-unsupported' ? 'unsupported' : 'down')
  })

  it.each([...named(stopped, 'verification', /./), ...named(partial, 'verification', /./)])(
    'a verification of Stitch that is %s is %s, as the page says',
    (accountVerificationResult, scenario) => {
      const data = { client: { verifyBankAccountDetails: { accountVerificationResult } } }
      expect(judgeVerification(data).map((verdict) => verdict.scenario)).toEqual([scenario])
    },
  )
})
