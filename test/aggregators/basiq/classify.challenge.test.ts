import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/aggregators/basiq'
import { attempt, job, NOW, pendingStep, success, UPDATED_AT } from './given'

const asks = (result: unknown, over = {}, title = 'mfa-challenge', status = 'in-progress') =>
  job([success('verify-credentials'), { title, status, result }, pendingStep('retrieve-accounts')], over)

const challengeOf = (value: unknown, now = NOW) => {
  const reading = classify(value, { attempt: attempt(), version: '2.1', now })
  return reading?.status === 'challenge' ? reading.challenge : null
}

const TOKEN = {
  type: 'mfa',
  method: 'token',
  description: 'A SMS code has been sent to your device, please enter valid number.',
  input: ['We sent a code by SMS to your mobile number XXXX XXX 178.'],
  expiryMs: 120_000,
  links: { response: 'https://au-api.basiq.io/jobs/cd6b8aac-53b3-408d-806e-34b9ef59459e/mfa' },
}
const QUESTIONS = {
  type: 'mfa',
  method: 'security-questions',
  description: 'security-questions',
  input: ["What's your favourite company?", "What's the ID of this institution?"],
  expiryMs: 120_000,
}

describe('what a bank asks', () => {
  it.each([
    ['a code', TOKEN, 'code', ['We sent a code by SMS to your mobile number XXXX XXX 178.']],
    ['a short label', { ...TOKEN, input: ['OTP Password'] }, 'code', ['OTP Password']],
    ['two questions', QUESTIONS, 'questions', ["What's your favourite company?", "What's the ID of this institution?"]],
    ['one question', { ...QUESTIONS, input: ["What's your first company?"] }, 'questions', ["What's your first company?"]],
    ['two codes', { ...TOKEN, input: ['First', 'Second'] }, 'questions', ['First', 'Second']],
    [
      'a tap in the app',
      { ...TOKEN, description: 'Please approve this sign in.', input: ['Approve in your Bendigo app'] },
      'approve',
      ['Approve in your Bendigo app'],
    ],
    [
      'a tap, told by the method',
      { type: 'mfa', method: 'push', description: 'push', input: ['Open the app'] },
      'approve',
      ['Open the app'],
    ],
    [
      'nothing to type',
      { type: 'mfa', method: 'token', description: 'Look at your phone now', input: [] },
      'approve',
      ['Look at your phone now'],
    ],
    ['nothing at all', { type: 'mfa' }, 'approve', []],
    [
      'a code to approve with',
      { ...TOKEN, description: 'Approve with the code below', input: ['Enter the code'] },
      'code',
      ['Enter the code'],
    ],
    ['by a new method', { type: 'mfa', method: 'riddle', input: ['Who are you?'] }, 'questions', ['Who are you?']],
    ['with its method as a label', { ...QUESTIONS, input: ['security-questions'] }, 'questions', ['']],
    ['with inputs that are no text', { ...QUESTIONS, input: ['One', null, 7] }, 'questions', ['One', '', '']],
    ['without saying mfa', { input: ['OTP Password'], method: 'token' }, 'code', ['OTP Password']],
  ])('%s', (_, result, kind, prompts) => {
    expect(challengeOf(asks(result))).toMatchObject({ kind, prompts })
  })

  it('is heard under the misspelt title, under an unknown one, and in a one-element array', () => {
    expect(challengeOf(asks(TOKEN, {}, 'mfa-challenege'))?.kind).toBe('code')
    expect(challengeOf(asks(TOKEN, {}, 'second-factor'))?.kind).toBe('code')
    expect(challengeOf(asks([TOKEN]))?.kind).toBe('code')
  })

  it('is over once the step is, though the question still stands there', () => {
    expect(challengeOf(asks(TOKEN, {}, 'mfa-challenge', 'success'))).toBeNull()
    expect(challengeOf(asks(TOKEN, {}, 'mfa-challenge', 'failed'))).toBeNull()
    expect(challengeOf(asks(null))).toBeNull()
  })
})

describe('how long an answer is taken', () => {
  it.each([
    ['from the look that sees it', 120_000, {}, NOW, NOW + 120_000],
    ['from the look, where the job has no time', 120_000, { updated: undefined }, NOW, NOW + 120_000],
    ['from the look, where our clock is ahead', 120_000, {}, UPDATED_AT + 115_000, UPDATED_AT + 235_000],
    ['from the look, where our clock is behind', 120_000, {}, UPDATED_AT - 300_000, UPDATED_AT - 180_000],
    ['not known, where nobody could answer in time', 3600, {}, NOW, null],
    ['not known, where it is nonsense', -1, {}, NOW, null],
    ['not known, where it is text', '120000', {}, NOW, null],
    ['not known, where it is days', 1e12, {}, NOW, null],
    ['not known, where nothing is said', undefined, {}, NOW, null],
  ])('%s', (_, expiryMs, over, now, expiresAt) => {
    expect(challengeOf(asks({ ...TOKEN, expiryMs }, over), now)?.expiresAt).toBe(expiresAt)
  })
})

describe('which challenge it is', () => {
  const idOf = (result: unknown, over = {}, now = NOW) => challengeOf(asks(result, over), now)?.id

  it('stays the same while the same is asked', () => {
    expect(idOf(TOKEN)).toBe(idOf({ ...TOKEN, expiryMs: 90_000 }, { updated: '2024-09-25T04:15:19Z' }, NOW + 5000))
  })

  it('is another one for other questions', () => {
    const ids = [TOKEN, { ...TOKEN, input: ['Another'] }, { ...TOKEN, method: 'riddle' }, QUESTIONS].map((one) => idOf(one))
    expect(new Set(ids).size).toBe(4)
  })

  it('does not carry the words of the bank', () => {
    expect(idOf(TOKEN)).toMatch(/^[a-z0-9]{1,8}$/)
  })
})
