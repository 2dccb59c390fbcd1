import type { Challenge, Health, PartialScenario, Reading, StopScenario } from '../../../src/index'

type Steps = Reading['steps']

/** What a reason means. `login`: it depends on what was asked. The set is open: what is not here is `unknown`. */
export const REASONS: Readonly<Record<string, StopScenario | 'login'>> = {
  bad_login: 'login',
  login_blocked: 'login-locked',
  bank_letter: 'bank-notice',
  bank_closed: 'bank-outage',
  not_our_bank: 'bank-unsupported',
}

/** Why a part is missing though the connection holds. */
export const GAPS: Readonly<Record<string, PartialScenario>> = {
  bank_busy: 'part-outage',
  not_offered: 'part-unsupported',
  not_allowed: 'part-not-permitted',
}

export const ASKS: Readonly<Record<string, Challenge['kind']>> = { sms: 'code', app: 'approve', words: 'questions' }

export const CONDITIONS: Readonly<Record<string, Health>> = { ok: 'operational', rough: 'degraded', down: 'down' }

const stepsOf = (signingIn: Steps[number]['status'], collecting: Steps[number]['status']): Steps => [
  { title: 'signing_in', status: signingIn },
  { title: 'collecting', status: collecting },
]

/** How far a phase is, by the titles that Harbour's usual times have. */
export const STEPS: Readonly<Record<string, Steps>> = {
  waiting: stepsOf('pending', 'pending'),
  signing_in: stepsOf('in-progress', 'pending'),
  question: stepsOf('in-progress', 'pending'),
  collecting: stepsOf('success', 'in-progress'),
  ready: stepsOf('success', 'success'),
}
