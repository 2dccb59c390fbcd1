import { describe, expect, it } from 'vitest'
import { deriveJourney, type JourneyFacts } from '../../src/derive/journey.derive'
import type { JourneyStep, Step } from '../../src/domain'
import { look, START } from '../policy/looks'

const facts = (change: Partial<JourneyFacts> = {}): JourneyFacts => ({
  state: 'polling',
  activity: 'busy',
  steps: [],
  look: null,
  expected: null,
  hasIssue: false,
  ...change,
})

const step = (title: string, status: Step['status'], more: Partial<Step> = {}): Step => ({ title, status, ...more })
const stop = (key: JourneyStep['key'], status: JourneyStep['status'], more: Partial<JourneyStep> = {}): JourneyStep => ({
  key,
  status,
  since: null,
  expectedMs: null,
  ...more,
})
const short = (change: Partial<JourneyFacts>) => deriveJourney(facts(change)).map(({ key, status }) => `${key} ${status}`)

describe('the journey', () => {
  it('is that of every bank before anything is known', () => {
    expect(deriveJourney(facts({ state: 'idle', activity: 'needs-user' }))).toEqual([
      stop('sign-in', 'upcoming'),
      stop('accounts', 'upcoming'),
      stop('transactions', 'upcoming'),
    ])
  })

  it.each([
    ['verify-credentials', 'sign-in'],
    ['mfa-challenge', 'code'],
    ['mfa-challenege', 'code'],
    ['retrieve-accounts', 'accounts'],
    ['retrieve-transactions', 'transactions'],
    ['retrieve-statements', 'statements'],
    ['create-report', 'report'],
    ['answer-query', 'result'],
    ['something-new', 'other'],
    ['toString', 'other'],
    ['', 'other'],
  ] as const)('calls the step "%s" %s', (title, key) => {
    expect(short({ steps: [step(title, 'in-progress')] })).toEqual([`${key} now`])
  })

  it('tells how long the current stop has been watched, and how long it usually takes', () => {
    const steps = [
      step('verify-credentials', 'success'),
      step('retrieve-accounts', 'in-progress'),
      step('create-report', 'pending'),
    ]
    const seen = look({ stepSince: START + 7 })
    const expected = { steps: { 'verify-credentials': 8000, 'retrieve-accounts': 4000, 'create-report': 2000 }, totalMs: 14_000 }
    const now = (more: Partial<JourneyStep>) => [
      stop('sign-in', 'done'),
      stop('accounts', 'now', more),
      stop('report', 'upcoming'),
    ]
    expect(deriveJourney(facts({ steps, look: seen, expected }))).toEqual(now({ since: START + 7, expectedMs: 4000 }))
    expect(deriveJourney(facts({ steps, look: seen }))).toEqual(now({ since: START + 7 }))
    expect(deriveJourney(facts({ steps, expected }))).toEqual(now({ expectedMs: 4000 }))
    expect(deriveJourney(facts({ steps, look: seen, expected, state: 'starting' }))).toEqual(now({}))
    const own = steps.map((each) => ({ ...each, expectedMs: 9 }))
    expect(deriveJourney(facts({ steps: own, look: seen, expected, state: 'verifying' }))).toEqual(
      now({ since: START + 7, expectedMs: 9 }),
    )
  })

  it('stops at the step that failed, although others come before it', () => {
    const steps = [
      step('verify-credentials', 'in-progress'),
      step('retrieve-accounts', 'failed'),
      step('create-report', 'pending'),
    ]
    expect(short({ steps, state: 'needs-retry', activity: 'needs-user', hasIssue: true })).toEqual([
      'sign-in upcoming',
      'accounts broken',
      'report upcoming',
    ])
  })

  it('shows a code only if the bank has asked for one', () => {
    const code = (status: Step['status']) =>
      short({ steps: [step('mfa-challenge', status), step('retrieve-accounts', 'pending')] })
    expect(code('pending')).toEqual(['accounts now'])
    expect(code('skipped')).toEqual(['accounts now'])
    expect(code('in-progress')).toEqual(['code now', 'accounts upcoming'])
    expect(code('success')).toEqual(['code done', 'accounts now'])
    expect(short({ steps: [step('retrieve-accounts', 'skipped'), step('create-report', 'pending')] })).toEqual([
      'accounts done',
      'report now',
    ])
  })

  it('is done once the bank is connected, whatever its steps say', () => {
    const steps = [step('verify-credentials', 'success'), step('retrieve-accounts', 'failed')]
    expect(short({ steps, state: 'connected', activity: 'settled' })).toEqual(['sign-in done', 'accounts done'])
  })

  it.each<[state: JourneyFacts['state'], activity: JourneyFacts['activity'], hasIssue: boolean, status: string]>([
    ['needs-credentials', 'needs-user', false, 'now'],
    ['needs-credentials', 'needs-user', true, 'broken'],
    ['needs-mfa', 'needs-user', true, 'now'],
    ['needs-sign-in', 'needs-user', true, 'waiting'],
    ['outage-wait', 'waiting', true, 'waiting'],
    ['needs-support', 'settled', true, 'done'],
    ['left', 'waiting', false, 'waiting'],
    ['cancelled', 'settled', true, 'upcoming'],
    ['starting', 'busy', false, 'now'],
  ])('in %s (%s, with an issue: %s) stands at a stop that is %s', (state, activity, hasIssue, status) => {
    expect(short({ state, activity, hasIssue })[0]).toBe(`sign-in ${status}`)
  })
})
