import { MINUTE, SECOND } from './visit'

/** One account number of the sandbox, or one bank, and what comes of having it verified. */
export interface VerificationRow {
  number: string
  /** Default: FNB, which answers at once. */
  bank?: string
  /** How much time passes. Default: 5 seconds. */
  after?: number
  state: string
  key: string
  heading: string
  /** What the app shows of the bank's answer, in the order account, identity, initials, name. Default: nothing. */
  says?: readonly string[]
  /** Times that the platform is asked at most. */
  most?: number
  /** A button (none: time alone), how long it takes, and where it ends. */
  out: { press?: string; after?: number; sees: readonly [state: string, key: string] | 'overview' | 'form' }
}

const YES = 'Yes'
const NO = 'No'
const UNKNOWN = 'Could not be checked'

const verified = {
  state: 'connected',
  key: 'connected',
  heading: 'This account has been checked',
  says: [YES, YES, YES, YES],
  out: { press: 'Continue', sees: 'overview' },
} as const
const refuted = {
  state: 'needs-retry',
  key: 'details-refuted',
  heading: 'These details do not match',
  out: { press: 'Change my details', sees: 'form' },
} as const
const uncheckable = {
  state: 'connected',
  key: 'connected.partly',
  heading: 'The bank could not check this account',
  says: [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
  out: { press: 'Try again', sees: ['connected', 'connected.partly'] },
} as const
const failed = {
  state: 'needs-retry',
  key: 'account-not-verified',
  heading: 'We could not confirm this account',
  out: { press: 'Try again', sees: ['needs-retry', 'account-not-verified'] },
} as const
const outage = { state: 'outage-wait', key: 'bank-outage', heading: 'FNB is not responding' } as const
const recovers = { press: 'Try again', sees: ['connected', 'connected'] } as const

/** Every account number of the sandbox's Stitch table. */
export const numberRows: readonly VerificationRow[] = [
  { number: '1000000001', ...verified },
  { number: '1000000002', ...refuted, says: [NO, UNKNOWN, UNKNOWN, UNKNOWN] },
  { number: '1000000003', ...refuted, says: [YES, YES, NO, NO] },
  { number: '1000000004', ...refuted, says: [YES, NO, YES, YES] },
  { number: '1000000005', ...uncheckable },
  { number: '1000000006', ...verified },
  { number: '2000000001', ...failed },
  { number: '2000000002', ...failed },
  {
    number: '2000000003',
    ...outage,
    out: { press: 'Try again', sees: ['outage-wait', 'bank-outage'] },
  },
  { number: '2000000004', ...outage, out: recovers },
  {
    number: '2000000005',
    state: 'outage-wait',
    key: 'service-trouble',
    heading: 'We’ve hit a technical problem',
    out: recovers,
  },
  {
    number: '2000000006',
    state: 'unsupported',
    key: 'feature-unsupported',
    heading: 'FNB cannot share what we need',
    out: { press: 'Change my details', sees: 'form' },
  },
  {
    number: '2000000007',
    state: 'needs-retry',
    key: 'input-invalid',
    heading: 'Please check what you typed',
    out: { press: 'Change my details', sees: 'form' },
  },
  {
    number: '3000000001',
    after: 30 * SECOND,
    state: 'polling',
    key: 'polling.answering',
    heading: 'Getting your results',
    out: { after: MINUTE, sees: ['connected', 'connected'] },
  },
  {
    number: '3000000002',
    after: 30 * MINUTE,
    state: 'polling',
    key: 'polling.batch',
    heading: 'Your results will take some time',
    out: { after: 110 * MINUTE, sees: ['needs-retry', 'attempt-timed-out'] },
  },
]

/** Banks that take their time, or cannot be asked. After half an hour a look may be five minutes and a little late. */
export const bankRows: readonly VerificationRow[] = [
  { number: '1000000001', bank: 'nedbank', after: 135 * SECOND, ...verified, most: 20 },
  { number: '1000000001', bank: 'investec', after: 66 * MINUTE, ...verified },
  { number: '1000000001', bank: 'grindrod_bank', after: 126 * MINUTE, ...verified, most: 60 },
  { number: '1000000001', bank: 'za_bidvest', ...uncheckable },
  {
    number: '1000000001',
    bank: 'tymebank',
    state: 'outage-wait',
    // Whether a bank takes logins says nothing of its verifications, so nobody knows that it is down for them.
    key: 'bank-outage',
    heading: 'TymeBank is not responding',
    out: { press: 'Leave for now', sees: 'overview' },
  },
]
