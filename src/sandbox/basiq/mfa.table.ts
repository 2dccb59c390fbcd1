import type { MfaScript } from './basiq.types'

const TWO_MINUTES_MS = 120_000

/** It says K7M2. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAJYAAAA2CAAAAAAAdj/QAAAAgUlEQVR42u3ZwQnAIAwFUMdx/7W6RKGnQjGNaaEFX44RP+8iQW3bL6thYS3J6kddl8/9HlY+Z5SGhYU12pY5zCN63IlzsLCwaqA4J5OJhYU1Gpl50BPWzajGwlqMVYuY5Wb6WFhYtaDa9XX6IQkLazFWLe6tByksrDVZ/nywsD6tHcau8ctidyiEAAAAAElFTkSuQmCC'

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
  deviceChoice: {
    method: 'token',
    description: 'For your security we need to confirm that it is you.',
    input: ['Where should we send the request?'],
    options: [
      { value: 'phone-178', label: 'Phone ending 178' },
      { value: 'phone-902', label: 'Phone ending 902' },
      { value: 'tablet', label: 'Tablet in the living room' },
    ],
    answers: ['phone-178'],
    expiryMs: TWO_MINUTES_MS,
  },
  picture: {
    method: 'token',
    description: 'Please type what you see.',
    input: ['Letters and digits in the picture'],
    image: PICTURE,
    answers: ['K7M2'],
    expiryMs: TWO_MINUTES_MS,
  },
  letterCode: {
    method: 'token',
    description: 'We sent you a code of letters and digits by email.',
    input: ['Code (letters and digits)'],
    answers: ['KX42B'],
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
