import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/aggregators/basiq'
import { attempt, failedLogin, NOW } from './given'

const issueOf = (detail: string, title = 'Cannot login to target institution, check credentials.') => {
  const value = failedLogin({ code: 'invalid-credentials', title, detail })
  const reading = classify(value, { attempt: attempt(), version: '2.1', now: NOW })
  return reading?.status === 'stopped' ? reading.issue : null
}
const scenarioOf = (detail: string) => issueOf(detail)?.scenario

describe('a text that states a lock means a locked login', () => {
  it.each([
    'Account is locked',
    'Cannot login to target institution: this account is locked. Please contact institution directly.',
    'Your access is disabled because of too many incorrect attempts. Please call us.',
    'Your account with Hooli Bank is locked.',
    'Your online banking has been suspended for security reasons.',
    'Access to online banking has been deactivated',
    'You have been locked out.',
    'We have temporarily suspended your access.',
    "We've locked your account to protect you.",
    'Login blocked',
    'Account temporarily locked',
    'User ID is revoked',
    'Your password has been blocked.',
    'Incorrect password. Your account is now locked.',
    'Please call us to unlock your account.',
    'Your login must be unlocked by the bank.',
    'You have exceeded the maximum number of login attempts.',
    'Maximum number of attempts reached',
    'Too many failed login attempts',
    'After three failed attempts your account has been locked.',
  ])('in whatever words: %s', (detail) => expect(scenarioOf(detail)).toBe('login-locked'))
})

describe('a key, a warning, a condition and a denial are no lock', () => {
  it.each([
    'Your password is incorrect. Please check that Caps Lock is off and try again.',
    'Num Lock is on.',
    'Check the lock icon in the address bar.',
    'Unlock your phone and try again.',
    'Login details for Lockyer Bank are wrong.',
    'JavaScript is disabled in your browser.',
    'The password for your account is wrong and pop-ups are blocked.',
    'Incorrect password. You have 2 attempts left before your account is locked.',
    'Your account will be locked after one more attempt.',
    'After one more wrong try your account is locked.',
    'To prevent your account from being locked, check your password.',
    'If your account is locked, call us.',
    'Your account may be locked.',
    'Your account is not locked.',
    'Your account has not been locked.',
    'Invalid login, or account is locked.',
  ])('as in "%s"', (detail) => expect(scenarioOf(detail)).toBe('credentials-rejected'))
})

describe('a second factor', () => {
  it.each([
    'Two-factor authentication is not supported.',
    'Multifactor authentication is not supported',
    '2-step verification cannot be used here.',
    'Two-step verification is required for this login.',
    "2FA isn't supported.",
    'MFA not supported',
  ])('that does not work from here is an unsupported check: %s', (detail) => expect(scenarioOf(detail)).toBe('mfa-unsupported'))

  it.each(['Multi-factor authentication code was incorrect.', 'Invalid two-factor code', 'The 2FA code has expired.'])(
    'that was answered wrongly, as in "%s", is a failed check',
    (detail) => expect(scenarioOf(detail)).toBe('mfa-failed'),
  )

  it('that the bank recommends says nothing of this login', () => {
    expect(scenarioOf('Password is wrong. We recommend that you turn on two-factor authentication.')).toBe('credentials-rejected')
  })
})

describe('a bank that warns of a lock to come', () => {
  it.each([
    'You have 2 attempts left before your account is locked.',
    'Your account will be suspended if you try again.',
    'One more failed attempt and we have to lock you out.',
    '1 try remaining',
  ])('is believed when it says "%s"', (detail) =>
    expect(issueOf(detail)).toMatchObject({ scenario: 'credentials-rejected', mayLock: true }),
  )

  it.each(['Your password is incorrect. Caps Lock is on.', 'Please try again.', 'Check your details once more.'])(
    'is not made up from "%s"',
    (detail) => expect(issueOf(detail)).not.toHaveProperty('mayLock'),
  )
})

it('a lock in the detail does not depend on a condition in the title', () => {
  expect(issueOf('Your account is locked.', 'If you forgot your password, reset it')?.scenario).toBe('login-locked')
})
