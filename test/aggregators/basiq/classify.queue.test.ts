import { describe, expect, it } from 'vitest'
import { classify, type BasiqVersion } from '../../../src/aggregators/basiq'
import type { Intent } from '../../../src/domain'
import { attempt, CREATED_AT, failedLogin, failedWith, job, NOW, pendingStep, success, UPDATED_AT } from './given'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const outage = failedLogin(failedWith('service-unavailable', 'Service is currently unavailable. Please try again later.'))

const look = (intent: Intent, version: BasiqVersion, joined: boolean, now = NOW, value: unknown = outage) =>
  classify(value, { attempt: attempt({ intent, joined }), version, now })

const outcome = (reading: ReturnType<typeof look>) =>
  reading?.status === 'stopped' || reading?.status === 'deferred' ? reading.issue.scenario : reading?.status

describe('service-unavailable', () => {
  it.each([
    ['create', '2.1', false, 'retry-queued'],
    ['create', '2.1', true, 'retry-queued'],
    ['create', '3', false, 'bank-outage'],
    ['create', '3', true, 'bank-outage'],
    ['update', '2.1', false, 'retry-queued'],
    ['update', '3', false, 'retry-queued'],
    ['refresh', '2.1', false, 'bank-outage'],
    ['refresh', '3', false, 'bank-outage'],
    ['refresh', '2.1', true, 'retry-queued'],
    ['refresh', '3', true, 'retry-queued'],
  ] as const)('after %s in version %s, joined: %s, is %s', (intent, version, joined, scenario) => {
    expect(outcome(look(intent, version, joined))).toBe(scenario)
  })

  it.each(['maintenance', 'temporary-unavailable', 'connector-error'])('has no such queue for its alias %s', (code) => {
    expect(outcome(look('update', '2.1', false, NOW, failedLogin(failedWith(code))))).toBe('bank-outage')
  })

  it('is queued wherever it fails, not at the login alone', () => {
    const steps = [
      success('verify-credentials'),
      { title: 'retrieve-accounts', status: 'failed', result: failedWith('Service unavailable') },
    ]
    expect(outcome(look('update', '3', false, NOW, job(steps)))).toBe('retry-queued')
  })
})

describe('the times of the queue', () => {
  it.each([
    ['just failed', UPDATED_AT + 1, UPDATED_AT + 2 * HOUR],
    ['a minute before the try', UPDATED_AT + 2 * HOUR - 60_000, UPDATED_AT + 2 * HOUR],
    ['at the try', UPDATED_AT + 2 * HOUR, UPDATED_AT + 4 * HOUR],
    ['long after, without a change', UPDATED_AT + 7 * HOUR, UPDATED_AT + 8 * HOUR],
    ['by a clock that is behind', UPDATED_AT - HOUR, UPDATED_AT + 2 * HOUR],
    ['just before the end', CREATED_AT + 7 * DAY - 1, CREATED_AT + 7 * DAY],
  ])('%s: the next try is at %d', (_, now, nextAt) => {
    const reading = look('update', '3', false, now)
    expect(reading).toMatchObject({ status: 'deferred', nextAt, until: CREATED_AT + 7 * DAY })
  })

  it('ends after seven days', () => {
    expect(outcome(look('update', '3', false, CREATED_AT + 7 * DAY))).toBe('queue-expired')
  })

  it('counts from the attempt where the job has no times', () => {
    const value = { ...outage, created: undefined, updated: 'yesterday' }
    expect(look('update', '3', false, NOW, value)).toMatchObject({
      nextAt: CREATED_AT + 2 * HOUR,
      until: CREATED_AT + 7 * DAY,
    })
  })

  it('reads the same twice, so that a look that brings nothing new changes nothing', () => {
    expect(look('update', '3', false, NOW)).toEqual(look('update', '3', false, NOW + 60_000))
  })
})

it('lets the same job recover', () => {
  const again = job([{ title: 'verify-credentials', status: 'in-progress', result: null }, pendingStep('retrieve-accounts')])
  const done = job([success('verify-credentials'), success('retrieve-accounts')])
  expect(outcome(look('update', '3', false))).toBe('retry-queued')
  expect(outcome(look('update', '3', false, NOW, again))).toBe('working')
  expect(outcome(look('update', '3', false, NOW, done))).toBe('connected')
})
