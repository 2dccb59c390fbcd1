import type { MfaScript } from './basiq.types'

const TWO_MINUTES_MS = 120_000

/** The bank's challenges, by kind. Basiq docs: prompts and answers of the sandbox's MFA institutions. */
export const mfaScripts = {
  oneTimeCode: {
    method: 'token',
    description: 'OTP Password',
    input: ['OTP Password'],
    answers: ['1234'],
    expiryMs: TWO_MINUTES_MS,
  },
  smsCode: {
    method: 'token',
    description: 'A SMS code has been sent to your device, please enter valid number.',
    input: ['We sent a code by SMS to your mobile number XXXX XXX 178.'],
    answers: ['1234'],
    expiryMs: TWO_MINUTES_MS,
  },
  oneQuestion: {
    method: 'security-questions',
    description: 'security-questions',
    input: ["What's your first company?"],
    answers: ['Hooli'],
    expiryMs: TWO_MINUTES_MS,
  },
  twoQuestions: {
    method: 'security-questions',
    description: 'security-questions',
    input: ["What's your favourite company?", "What's the ID of this institution?"],
    answers: ['Basiq', 'AU00000'],
    expiryMs: TWO_MINUTES_MS,
  },
  approveInApp: {
    method: 'token',
    description: 'Please approve the login in your banking app, then confirm.',
    input: ['Open your banking app and approve this login.'],
    answers: ['confirmed'],
    expiryMs: TWO_MINUTES_MS,
  },
} satisfies Record<string, MfaScript>

/** The challenge of each login at a bank that asks everybody. Any other login gets a one-time code. */
export const mfaByLogin: Readonly<Record<string, MfaScript>> = {
  jared: mfaScripts.oneTimeCode,
  richard: mfaScripts.oneTimeCode,
  gavinBelson: mfaScripts.oneQuestion,
  Gilfoyle: mfaScripts.oneQuestion,
  Whistler: mfaScripts.twoQuestions,
  'Wentworth-Smith': mfaScripts.twoQuestions,
}
