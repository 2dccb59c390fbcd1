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

  it.each(['maintenance', 'temporary-unavailable', 'connector-error'])('is not queued under its alias %s', (code) => {
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
    ['just before the end', CREATED_AT + 7 * DAY - 1, CREATED_AT + 7 * DAY],
  ])('%s: the next try is at %d', (_, now, nextAt) => {
    const reading = look('update', '3', false, now)
    expect(reading).toMatchObject({ status: 'deferred', nextAt, until: CREATED_AT + 7 * DAY })
  })

  it('are corrected for a device whose clock is evidently behind', () => {
    const reading = look('update', '3', false, UPDATED_AT - HOUR)
    expect(reading).toMatchObject({ nextAt: UPDATED_AT + HOUR, until: CREATED_AT - HOUR + 7 * DAY })
  })

  it.each([
    ['ahead', 20 * 60_000],
    ['behind', -20 * 60_000],
  ])('are corrected for a device whose clock is known to be %s', (_, aheadMs) => {
    const now = NOW + aheadMs
    const reading = classify(outage, { attempt: attempt({ intent: 'update' }), version: '3', now, aheadMs })
    expect(reading).toMatchObject({ nextAt: UPDATED_AT + aheadMs + 2 * HOUR, until: CREATED_AT + aheadMs + 7 * DAY })
  })

  it('end after seven days', () => {
    expect(outcome(look('update', '3', false, CREATED_AT + 7 * DAY))).toBe('queue-expired')
  })

  it('count from the attempt if the job has no times', () => {
    const value = { ...outage, created: undefined, updated: 'yesterday' }
    expect(look('update', '3', false, NOW, value)).toMatchObject({
      nextAt: CREATED_AT + 2 * HOUR,
      until: CREATED_AT + 7 * DAY,
    })
  })

  it('are the same in a second look, so that a look without news changes nothing', () => {
    expect(look('update', '3', false, NOW)).toEqual(look('update', '3', false, NOW + 60_000))
  })
})

it('a queued job that recovers is followed to its end', () => {
  const again = job([{ title: 'verify-credentials', status: 'in-progress', result: null }, pendingStep('retrieve-accounts')])
  const done = job([success('verify-credentials'), success('retrieve-accounts')])
  expect(outcome(look('update', '3', false))).toBe('retry-queued')
  expect(outcome(look('update', '3', false, NOW, again))).toBe('working')
  expect(outcome(look('update', '3', false, NOW, done))).toBe('connected')
})

/** Basiq docs, v2.1, "Upgrading to v2.1", section "Connection retry mechanism". */
const QUEUED = {
  code: 'temporary-unavailable-queued',
  title: 'Institution temporary unavailable, retry pending',
  detail: '3rd party service temporary unavailable. Job queued, retry in 2 hours.',
}
const EXPIRED = {
  code: 'temporary-unavailable',
  title: 'Institution temporary unavailable',
  detail: '3rd party service temporary unavailable. Please try again later.',
}
const open = (title: string, status: string, result: unknown) => ({ title, status, result })
const rest = [pendingStep('retrieve-accounts'), pendingStep('retrieve-transactions')]

describe('a step that is open and says that Basiq tries again waits in the queue', () => {
  it.each([
    ['the login is pending', [open('verify-credentials', 'pending', QUEUED), ...rest]],
    ['the login is in progress', [open('verify-credentials', 'in-progress', QUEUED), ...rest]],
    ['the login has failed', [open('verify-credentials', 'failed', QUEUED), ...rest]],
    ['a later step is pending', [success('verify-credentials'), open('retrieve-accounts', 'pending', QUEUED), rest[1]]],
    ['the result is in an array', [open('verify-credentials', 'pending', [QUEUED]), ...rest]],
    ['the code is spelled otherwise', [open('verify-credentials', 'pending', { code: 'Temporary Unavailable Queued' }), ...rest]],
    ['another outage is told', [open('verify-credentials', 'pending', failedWith('service-unavailable')), ...rest]],
    ['another queue is told', [open('verify-credentials', 'pending', failedWith('maintenance-queued')), ...rest]],
  ])('while %s', (_, steps) => {
    for (const intent of ['create', 'update', 'refresh'] as const) {
      expect(look(intent, '2.1', false, NOW, job(steps))).toMatchObject({
        status: 'deferred',
        issue: { scenario: 'retry-queued' },
        nextAt: UPDATED_AT + 2 * HOUR,
        until: CREATED_AT + 7 * DAY,
      })
    }
  })

  it('for as long as it says so, also by a clock that is a week ahead', () => {
    const queued = job([open('verify-credentials', 'pending', QUEUED), ...rest])
    const now = CREATED_AT + 8 * DAY
    const reading = look('create', '2.1', false, now, queued)
    expect(reading).toMatchObject({ status: 'deferred' })
    expect(reading?.status === 'deferred' && reading.nextAt).toBeGreaterThan(now)
  })

  it('unless it tells of another problem, which stops it', () => {
    const steps = [open('verify-credentials', 'in-progress', failedWith('user-action-required')), ...rest]
    expect(outcome(look('create', '2.1', false, NOW, job(steps)))).toBe('bank-notice')
  })

  it.each([
    ['a code that nobody knows', failedWith('warming-up')],
    ['no code', { title: 'Institution temporary unavailable, retry pending' }],
    ['nothing', null],
  ])('but does not with %s', (_, result) => {
    expect(outcome(look('create', '2.1', false, NOW, job([open('verify-credentials', 'pending', result), ...rest])))).toBe(
      'working',
    )
  })

  it('but does not on a step that is done', () => {
    const steps = [open('verify-credentials', 'success', QUEUED), open('retrieve-accounts', 'in-progress', null)]
    expect(outcome(look('create', '2.1', false, NOW, job(steps)))).toBe('working')
  })
})

describe('the documented end of the queue', () => {
  const ended = (updated: string) => ({ ...failedLogin(EXPIRED), updated })

  it('is found by the times of the job', () => {
    // Six days and 22 hours: 84 tries, two hours apart.
    const value = ended('2024-10-02T02:15:10Z')
    expect(outcome(look('create', '2.1', false, Date.parse('2024-10-02T02:20:00Z'), value))).toBe('queue-expired')
    expect(outcome(look('refresh', '2.1', false, Date.parse('2024-10-02T02:20:00Z'), value))).toBe('queue-expired')
  })

  it('is reached with the last of its tries, and not a second before', () => {
    const last = CREATED_AT + 7 * DAY - 4 * HOUR
    const at = (updatedAt: number) => ended(new Date(updatedAt).toISOString())
    expect([last - 1000, last].map((time) => outcome(look('create', '2.1', false, last + HOUR, at(time))))).toEqual([
      'bank-outage',
      'queue-expired',
    ])
  })

  it('is found by the time since the attempt began, if the job has no times', () => {
    const value = { ...failedLogin(EXPIRED), created: undefined, updated: undefined }
    expect(outcome(look('update', '2.1', false, CREATED_AT + 7 * DAY, value))).toBe('queue-expired')
    expect(outcome(look('update', '2.1', false, CREATED_AT + DAY, value))).toBe('bank-outage')
  })

  it('is not found if the job failed at once', () => {
    expect(outcome(look('update', '2.1', false, NOW, failedLogin(EXPIRED)))).toBe('bank-outage')
    expect(outcome(look('refresh', '2.1', false, CREATED_AT + 8 * DAY, failedLogin(EXPIRED)))).toBe('bank-outage')
  })
})
