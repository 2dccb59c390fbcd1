import { MINUTE, SECOND } from './visit'

/** One login of the sandbox, and what its user must come to see. */
export interface Row {
  loginId: string
  /** Default: Hooli. */
  bank?: string
  /** How much time passes after the login was sent. Default: a minute. */
  after?: number
  state: string
  /** The words of the screen; most often the scenario. */
  key: string
  heading: string
  /** Buttons that lead on. */
  ways: readonly string[]
  /** The HTTP status that refuses the login itself. Default: it is taken. */
  refused?: number
  /** Requests to the platform in that time: the form, the login and the looks. */
  most: number
}

const rejected = {
  state: 'needs-credentials',
  key: 'credentials-rejected',
  heading: 'Hooli did not accept these details',
  ways: ['Sign in'],
  most: 12,
} as const
const locked = {
  state: 'needs-bank-action',
  key: 'login-locked',
  heading: 'Hooli has locked your login',
  ways: ['Leave for now', 'My login is unlocked'],
  most: 12,
} as const
const notice = {
  state: 'needs-bank-action',
  key: 'bank-notice',
  heading: 'Hooli needs you to do something',
  ways: ['I’ve done this'],
} as const
const queued = { state: 'outage-wait', key: 'retry-queued', heading: 'We’ll keep trying for you', ways: ['Check now'] } as const
const connected = { state: 'connected', key: 'connected', heading: 'Hooli is connected', ways: ['Continue'], most: 17 } as const
const outage = {
  state: 'outage-wait',
  key: 'bank-outage',
  heading: 'Hooli is not responding',
  ways: ['Try again', 'Leave for now'],
  most: 12,
} as const
const shaped = (loginId: string): Row => ({ loginId, ...connected })

/** Every ending of a first connection by the form of version 2.1. */
export const rows: readonly Row[] = [
  { loginId: 'gavinBelson', ...connected },
  { loginId: 'jared', bank: 'Basiq Test Bank', after: 22 * SECOND, ...connected, heading: 'Basiq Test Bank is connected' },
  {
    loginId: 'Whistler',
    bank: 'Currawong Bank',
    after: 20 * SECOND,
    ...connected,
    heading: 'Currawong Bank is connected',
    most: 17,
  },
  { loginId: 'gavinBelson', bank: 'HooliGov', ...connected, heading: 'HooliGov is connected', most: 16 },

  { loginId: 'wrong', ...rejected },
  { loginId: 'wrong-pair', ...rejected },
  { loginId: 'shape-details-not-detail', ...rejected },
  { loginId: 'bighead', ...locked },
  { loginId: 'locked', ...locked },
  {
    loginId: 'mfa-unsupported',
    state: 'needs-bank-action',
    key: 'mfa-unsupported',
    heading: 'Hooli has a security check we do not support',
    ways: ['Choose another bank'],
    most: 12,
  },
  { loginId: 'erlich', ...notice, most: 12 },
  { loginId: 'notice-late', ...notice, most: 16 },
  { loginId: 'jianYang', ...queued, most: 12 },
  { loginId: 'outage-1', ...queued, most: 11 },
  { loginId: 'code-maintenance-error', ...outage },
  { loginId: 'code-system-unavailable', ...outage },
  {
    loginId: 'declined',
    state: 'needs-authorization',
    key: 'authorization-declined',
    heading: 'Access was not given',
    ways: ['Try again', 'Leave for now'],
    most: 12,
  },
  {
    loginId: 'already',
    refused: 409,
    state: 'connected',
    key: 'already-connected',
    heading: 'Hooli is already connected',
    ways: ['Continue'],
    most: 2,
  },
  {
    loginId: 'unsupported',
    refused: 400,
    state: 'unsupported',
    key: 'bank-unsupported',
    heading: 'We cannot connect to Hooli',
    ways: ['Choose another bank'],
    most: 2,
  },
  {
    loginId: 'times-out',
    after: 6 * MINUTE,
    state: 'needs-retry',
    key: 'attempt-timed-out',
    heading: 'This took too long',
    ways: ['Try again'],
    most: 51,
  },
  {
    loginId: 'code-unheard-of',
    state: 'needs-retry',
    key: 'unknown',
    heading: 'That did not work',
    ways: ['Try again'],
    most: 12,
  },

  shaped('steps-unknown'),
  shaped('shape-array-results'),
  shaped('shape-links-null'),
  shaped('shape-no-source'),
  shaped('shape-relative-links'),
  shaped('shape-created-date'),
  shaped('shape-unknown-status'),
  shaped('shape-shrinking-steps'),
  shaped('shape-future-dates'),
]
