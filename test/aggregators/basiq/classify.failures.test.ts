import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/aggregators/basiq'
import type { Intent, StopScenario } from '../../../src/domain'
import { attempt, failedLogin, failedWith, job, NOW, pendingStep, success } from './given'

const GENERIC = 'Cannot login to target institution using supplied credentials. Please check credentials and try again.'
const WRONG_PAIR = 'Cannot login to target institution: invalid username or password. Please check credentials and try again.'
const LOCKED = 'Cannot login to target institution: this account is locked. Please contact institution directly.'
const NO_MFA =
  'Cannot login to target institution: multi-factor authentication is not supported. Please check if multi-factor authentication is enabled on login.'

type Row = [code: string, detail: string, intent: Intent, scenario: StopScenario]

const rows: Row[] = [
  ['invalid-credentials', GENERIC, 'create', 'credentials-rejected'],
  ['invalid-credentials', GENERIC, 'update', 'credentials-rejected'],
  ['invalid-credentials', GENERIC, 'refresh', 'credentials-changed'],
  ['invalid-credentials', WRONG_PAIR, 'create', 'credentials-rejected'],
  ['invalid-credentials', WRONG_PAIR, 'refresh', 'credentials-changed'],
  ['invalid-credentials', LOCKED, 'create', 'login-locked'],
  ['invalid-credentials', LOCKED, 'refresh', 'login-locked'],
  ['invalid-credentials', 'Account is locked', 'update', 'login-locked'],
  ['invalid-credentials', NO_MFA, 'create', 'mfa-unsupported'],
  ['invalid-credentials', NO_MFA, 'refresh', 'mfa-unsupported'],
  ['invalid-credentials', 'Multifactor authentication is not supported', 'update', 'mfa-unsupported'],
  ['Invalid Credentials', GENERIC, 'create', 'credentials-rejected'],
  ['invalid-username-or-password', '', 'create', 'credentials-rejected'],
  ['invalid-username-or-password', '', 'refresh', 'credentials-changed'],
  ['invalid-connection', '', 'create', 'credentials-changed'],
  ['invalid-connection', '', 'refresh', 'credentials-changed'],
  ['locked-account', '', 'refresh', 'login-locked'],
  ['multifactor-required', '', 'refresh', 'mfa-unsupported'],
  ['multi-factor-authentication', '', 'refresh', 'mfa-unsupported'],
  ['Multi-factor authentication required', '', 'create', 'mfa-unsupported'],
  ['mfa-required', '', 'update', 'mfa-unsupported'],
  ['account-not-accessible-requires-user-action', 'An action is required from end-user.', 'create', 'bank-notice'],
  ['account-not-accessible-requires-user-action', 'An action is required from end-user.', 'refresh', 'bank-notice'],
  ['user-action-required', '', 'refresh', 'bank-notice'],
  ['authorization-failed', 'access_denied', 'create', 'authorization-declined'],
  ['Authorisation-failed', 'server_error', 'update', 'authorization-declined'],
  ['service-unavailable', 'Service is currently unavailable.', 'refresh', 'bank-outage'],
  ['Service unavailable', 'Service is currently unavailable.', 'refresh', 'bank-outage'],
  ['maintenance', '', 'create', 'bank-outage'],
  ['maintenance-error', '', 'update', 'bank-outage'],
  ['temporary-unavailable', '', 'update', 'bank-outage'],
  ['system-unavailable', '', 'create', 'bank-outage'],
  ['institution-not-available', '', 'update', 'bank-outage'],
  ['connector-error', '', 'refresh', 'bank-outage'],
  ['institution-not-found', '', 'create', 'bank-unsupported'],
  ['institution-disabled', '', 'refresh', 'bank-outage'],
  ['institution-not-supported', '', 'create', 'bank-unsupported'],
  ['job-timed-out', '', 'create', 'attempt-timed-out'],
  ['unknown-error', '', 'create', 'unknown'],
  ['success', '', 'create', 'unknown'],
  ['a-code-of-next-year', 'The bank says something new.', 'refresh', 'unknown'],
  ['constructor', '', 'create', 'unknown'],
  ['__proto__', '', 'create', 'unknown'],
  ['', '', 'create', 'unknown'],
  ['missing-required-field', '', 'create', 'statement-rejected'],
  ['missing-required-field-value', '', 'create', 'statement-rejected'],
  ['invalid-field-value', '', 'create', 'statement-rejected'],
  ['invalid-csv-row', '', 'create', 'statement-rejected'],
  ['row-count-exceeded', '', 'create', 'statement-rejected'],
  ['account-data-differs', '', 'create', 'statement-rejected'],
  ['empty-file', '', 'create', 'statement-rejected'],
  ['txn-after-last-updated-date', '', 'create', 'statement-rejected'],
  ['bank-statement-invalid', 'File uploaded is not an official PDF bank statement.', 'create', 'statement-rejected'],
  ['bank-statement-new-product', 'Unable to recognise statement product name.', 'create', 'statement-rejected'],
  ['bank-statement-parsing-error', '', 'create', 'statement-rejected'],
  ['bank-statement-not-supported', '', 'create', 'statement-rejected'],
]

const scenarioOf = (value: unknown, intent: Intent = 'create', over = {}) => {
  const reading = classify(value, { attempt: attempt({ intent, ...over }), version: '2.1', now: NOW })
  return reading?.status === 'stopped' ? reading.issue.scenario : reading?.status
}

describe('a failed step', () => {
  it.each(rows)('with the code %s and the text "%s" after a %s is read as %s', (code, detail, intent, scenario) => {
    expect(scenarioOf(failedLogin(failedWith(code, detail)), intent)).toBe(scenario)
  })

  it.each(['retrieve-accounts', 'retrieve-transactions', 'a-step-of-next-year'])(
    'is read in the step %s, after the login',
    (title) => {
      const step = { title, status: 'failed', result: failedWith('account-not-accessible-requires-user-action') }
      const value = job([success('verify-credentials'), step, pendingStep('later')])
      expect(scenarioOf(value)).toBe('bank-notice')
    },
  )

  it('is read from the title alone, from `details`, and from a one-element array', () => {
    expect(scenarioOf(failedLogin({ code: 'invalid-credentials', title: 'This account is locked.' }))).toBe('login-locked')
    expect(scenarioOf(failedLogin({ code: 'invalid-credentials', details: 'This account is locked.' }))).toBe('login-locked')
    expect(scenarioOf(failedLogin([failedWith('user-action-required')]))).toBe('bank-notice')
  })

  const useless = [null, undefined, 7, 'text', [], {}, { code: 7 }, { code: null }, [null]]
  it.each(useless.map((result) => ({ result })))('without a usable result ($result) is unknown', ({ result }) => {
    expect(scenarioOf(failedLogin(result))).toBe('unknown')
  })

  it('that comes first in order decides, whatever follows', () => {
    const value = job([
      { title: 'verify-credentials', status: 'failed', result: failedWith('user-action-required') },
      { title: 'retrieve-accounts', status: 'failed', result: failedWith('invalid-credentials') },
      { title: 'retrieve-transactions', status: 'in-progress', result: null },
    ])
    expect(scenarioOf(value)).toBe('bank-notice')
  })
})

describe('a failed challenge', () => {
  const at = (result: unknown) =>
    job([success('verify-credentials'), { title: 'mfa-challenge', status: 'failed', result }, pendingStep('retrieve-accounts')])

  it.each([
    [null, 'mfa-failed'],
    [failedWith('invalid-credentials', 'Wrong multi-factor answer'), 'mfa-failed'],
    [failedWith('something-new'), 'mfa-failed'],
    [failedWith('invalid-credentials', 'Account is locked'), 'login-locked'],
    [failedWith('maintenance'), 'bank-outage'],
    [failedWith('job-timed-out'), 'attempt-timed-out'],
  ] as const)('with the result %j is read as %s', (result, scenario) => {
    expect(scenarioOf(at(result))).toBe(scenario)
  })

  it('is known under the misspelt title as well', () => {
    const steps = [success('verify-credentials'), { title: 'mfa-challenege', status: 'failed', result: null }]
    expect(scenarioOf(job(steps))).toBe('mfa-failed')
  })
})

describe('the text of an issue', () => {
  const issueOf = (result: unknown) => {
    const reading = classify(failedLogin(result), { attempt: attempt(), version: '2.1', now: NOW })
    return reading?.status === 'stopped' ? reading.issue : null
  }

  it.each([
    ['access_denied', null],
    ['security-questions', null],
    ['', null],
    ['<b>Not for</b> people', null],
    ['{"error": "not for people"}', null],
    ['Account is locked', 'Account is locked'],
    ['Two\u0000  lines\nof text\u202E here\u200B', 'Two lines of text here'],
  ])('shows the detail %j as %j', (detail, shown) => {
    expect(issueOf({ code: 'unknown-error', title: '', detail })?.detail).toBe(shown)
  })

  it('is the title if there is no detail, and nothing if the detail is a machine word', () => {
    expect(issueOf({ code: 'x', title: 'Invalid bank statement.' })?.detail).toBe('Invalid bank statement.')
    expect(issueOf({ code: 'authorization-failed', title: 'Authorization failed', detail: 'access_denied' })?.detail).toBeNull()
  })

  it('is cut if it is long', () => {
    const detail = issueOf({ code: 'x', detail: 'word '.repeat(100_000) })?.detail
    expect(detail).toHaveLength(300)
    expect(detail?.endsWith('…')).toBe(true)
  })

  it('comes with what support needs', () => {
    expect(issueOf({ code: 'Connector Error!', detail: 'x' })?.code).toBe('connector-error')
    expect(issueOf(failedWith('connector-error'))?.reference).toEqual({
      attemptId: '248b2883-2a6b-4e8a-9591-76565d23ba5a',
      connectionId: null,
      institutionId: 'AU00000',
      correlationId: null,
      step: 'verify-credentials',
      code: 'connector-error',
      at: 1_727_237_710_000,
    })
  })
})
