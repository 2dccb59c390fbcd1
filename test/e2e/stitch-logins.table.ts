import { MINUTE, SECOND } from './visit'

/** What a user does on the page of the bank or of Stitch. */
export type There = 'Continue' | 'Link account'

/** One login of the sandbox, opened for a refresh, and what its user must come to see. */
export interface LoginRow {
  login: string
  /** Its token is past its time at first. */
  expired?: true
  /** How much time passes first. Default: 5 seconds. */
  after?: number
  state: string
  /** The words of the screen; most often the scenario. */
  key: string
  heading: string
  /** Accounts on the app's own screen. Default: none. */
  accounts?: number
  /** The way on: a button (none: time alone), what is pressed on a page elsewhere, how long it takes, and where it ends. */
  out: { press?: string; there?: There; after?: number; sees: readonly [state: string, key?: string] | 'overview' | 'banks' }
}

const home = { press: 'Continue', sees: 'overview' } as const
const otherBank = { press: 'Choose another bank', sees: 'banks' } as const

const connected = { state: 'connected', key: 'connected', heading: 'FNB is up to date', accounts: 3, out: home } as const
const partly = {
  state: 'connected',
  key: 'connected.partly',
  heading: 'Connected, but one thing is missing',
  accounts: 3,
  out: home,
} as const
const partlyForLong = { ...partly, out: { press: 'Try again', sees: ['connected', 'connected.partly'] } } as const
const partlyAtFirst = { ...partly, out: { press: 'Try again', sees: ['connected', 'connected'] } } as const
const fault = {
  state: 'needs-support',
  key: 'integration-fault',
  heading: 'Something is wrong on our side',
  out: { press: 'Try once more', sees: ['needs-support', 'integration-fault'] },
} as const
const wanted = {
  state: 'needs-authorization',
  key: 'authorization-required',
  out: { press: 'Continue', there: 'Continue', sees: ['connected', 'connected'] },
} as const
const outage = { state: 'outage-wait', key: 'bank-outage', heading: 'FNB is not responding' } as const
const trouble = { state: 'outage-wait', key: 'service-trouble', heading: 'We’ve hit a technical problem' } as const
const unsupported = {
  state: 'unsupported',
  key: 'feature-unsupported',
  heading: 'FNB cannot share what we need',
  out: otherBank,
} as const
const unknown = {
  state: 'needs-retry',
  key: 'unknown',
  heading: 'That did not work',
  out: { press: 'Try again', sees: ['needs-support', 'unknown-persists'] },
} as const
const pending = { state: 'polling', key: 'polling.answering', heading: 'Getting your results' } as const

/** Every login of the sandbox's Stitch table. */
export const loginRows: readonly LoginRow[] = [
  { login: 'connects', ...connected },
  { login: 'no-balances', ...partly },
  { login: 'accounts-only', ...partly, heading: 'Connected, but 2 things are missing' },
  {
    login: 'no-accounts',
    state: 'needs-authorization',
    key: 'permission-missing',
    heading: 'We need a little more access',
    out: { press: 'Continue', there: 'Link account', sees: ['connected', 'connected'] },
  },
  { login: 'empty', state: 'connected', key: 'no-accounts', heading: 'No accounts found', out: home },
  { login: 'wrong-claims', ...fault },
  { login: 'forbidden-bare', ...partly },
  { login: 'forbidden-all', ...fault },

  { login: 'reauthorize', ...wanted, heading: 'FNB needs you to sign in again' },
  { login: 'interact', ...wanted, heading: 'FNB needs you to sign in again' },
  { login: 'reauthorize-field', ...wanted, heading: 'FNB needs you to sign in again', accounts: 3 },
  { login: 'reauthorize-later', expired: true, ...wanted, heading: 'FNB needs you to sign in again' },
  {
    login: 'reauthorize-loop',
    ...wanted,
    heading: 'FNB needs you to sign in again',
    out: { press: 'Continue', there: 'Continue', sees: ['needs-authorization', 'authorization-required'] },
  },
  { login: 'reauthorize-no-url', ...fault },
  { login: 'reauthorize-script', ...fault },
  { login: 'reauthorize-foreign', ...fault },
  { login: 'reauthorize-http', ...fault },
  {
    login: 'consent-ended',
    expired: true,
    state: 'needs-authorization',
    key: 'consent-expired',
    heading: 'Your consent has ended',
    out: { press: 'Continue', there: 'Link account', sees: ['connected', 'connected'] },
  },

  { login: 'pending', ...pending, out: { after: 100 * SECOND, sees: ['connected', 'connected'] } },
  {
    login: 'pending-batch',
    after: 10 * MINUTE,
    state: 'polling',
    key: 'polling.batch',
    heading: 'Your results will take some time',
    // A look may be five minutes and a little late by then.
    out: { after: 57 * MINUTE, sees: ['connected', 'connected'] },
  },
  { login: 'pending-stuck', ...pending, out: { after: 136 * MINUTE, sees: ['needs-retry', 'attempt-timed-out'] } },
  { login: 'pending-field', ...pending, accounts: 3, out: { after: 3 * MINUTE, sees: ['connected', 'connected'] } },
  {
    login: 'pending-then-reauthorize',
    ...pending,
    out: { after: 40 * SECOND, sees: ['needs-authorization', 'authorization-required'] },
  },
  { login: 'pending-then-outage', ...pending, out: { after: 40 * SECOND, sees: ['outage-wait', 'bank-outage'] } },

  { login: 'bank-down', ...outage, out: { after: 24 * MINUTE, sees: ['needs-support', 'outage-persists'] } },
  { login: 'bank-down-twice', ...outage, out: { after: 24 * MINUTE, sees: ['connected', 'connected'] } },
  { login: 'no-connection', ...outage, out: { press: 'Try again', sees: ['connected', 'connected'] } },
  { login: 'balances-down', ...partlyForLong },
  { login: 'balances-down-once', ...partlyAtFirst },
  { login: 'one-balance-down', ...partlyForLong },
  { login: 'page-two-down', ...partlyAtFirst },
  { login: 'no-transactions', ...partly },
  { login: 'no-data', ...unsupported },
  {
    login: 'fica',
    state: 'needs-bank-action',
    key: 'identity-documents',
    heading: 'FNB needs documents from you',
    out: { press: 'My documents are up to date', sees: ['connected', 'connected'] },
  },
  {
    login: 'fica-stays',
    state: 'needs-bank-action',
    key: 'identity-documents',
    heading: 'FNB needs documents from you',
    out: { press: 'My documents are up to date', sees: ['needs-bank-action', 'identity-documents'] },
  },
  { login: 'not-implemented', ...partly },
  { login: 'not-implemented-all', ...unsupported },
  { login: 'trouble', ...trouble, out: { after: 14 * MINUTE, sees: ['needs-support', 'outage-persists'] } },
  { login: 'trouble-once', ...trouble, out: { after: 40 * SECOND, sees: ['connected', 'connected'] } },
  { login: 'trouble-field', ...partlyForLong },
  { login: 'account-lost', ...trouble, out: { press: 'Leave for now', sees: 'overview' } },
  { login: 'bad-input', ...fault },
  { login: 'several', ...partlyForLong, heading: 'Connected, but 2 things are missing' },

  { login: 'session-over', ...connected },
  { login: 'code-unknown', ...unknown },
  { login: 'reason-unknown', ...unknown },
  { login: 'reason-missing', ...unknown },
  { login: 'reason-elsewhere', ...outage, out: { press: 'Leave for now', sees: 'overview' } },
  { login: 'code-in-message', ...trouble, out: { press: 'Leave for now', sees: 'overview' } },
]
