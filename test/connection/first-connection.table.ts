import { MINUTE, SECOND } from './world'

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
  /** Requests to the platform in that time: the form, the login and the looks. */
  most: number
}

/*
 * The most requests that the pace of the looks allows (docs/architecture.md, "When the kit looks"), counted by hand. The jitter only
 * ever makes a look later, so it can only save some.
 */

const FORM_AND_LOGIN = 2
/** Hooli checks a login for 8.2 s: a look at once, then one each second, up to the ninth. */
const LOGIN_AT_HOOLI = 10
/**
 * Hooli's data takes 23.4 s, as its averages say: none before 0.7 of that (16.4 s), then one every 0.08 of it (1.9 s) until it is there,
 * at 16.4, 18.3, 20.2, 22.0 and 23.9 s.
 */
const DATA_AT_HOOLI = 5
const AT_LOGIN = FORM_AND_LOGIN + LOGIN_AT_HOOLI
const AT_DATA = AT_LOGIN + DATA_AT_HOOLI
/** Other banks check a login for 5.2 s: a look at once, then six. */
const LOGIN_ELSEWHERE = 7

const rejected = {
  state: 'needs-credentials',
  key: 'credentials-rejected',
  heading: 'Hooli did not accept these details',
  ways: ['Sign in'],
  most: AT_LOGIN,
} as const
const locked = {
  state: 'needs-bank-action',
  key: 'login-locked',
  heading: 'Hooli has locked your login',
  ways: ['Leave for now', 'My login is unlocked'],
  most: AT_LOGIN,
} as const
const notice = {
  state: 'needs-bank-action',
  key: 'bank-notice',
  heading: 'Hooli needs you to do something',
  ways: ['I’ve done this'],
} as const
const queued = { state: 'outage-wait', key: 'retry-queued', heading: 'We’ll keep trying for you', ways: ['Check now'] } as const
const connected = {
  state: 'connected',
  key: 'connected',
  heading: 'Hooli is connected',
  ways: ['Continue'],
  most: AT_DATA,
} as const
const outage = {
  state: 'outage-wait',
  key: 'bank-outage',
  heading: 'Hooli is not responding',
  ways: ['Try again', 'Leave for now'],
  most: AT_LOGIN,
} as const
const shaped = (loginId: string): Row => ({ loginId, ...connected })

/** Every ending of a first connection by the form of version 2.1. */
export const rows: readonly Row[] = [
  { loginId: 'gavinBelson', ...connected },
  {
    loginId: 'jared',
    bank: 'AU00001',
    after: 22 * SECOND,
    ...connected,
    heading: 'Basiq Test Bank is connected',
    // 14.8 s of data, as averaged: from 10.4 s on one every 1.2 s, the fifth at 15.1 s.
    most: FORM_AND_LOGIN + LOGIN_ELSEWHERE + 5,
  },
  {
    loginId: 'Whistler',
    bank: 'AU00107',
    after: 20 * SECOND,
    ...connected,
    heading: 'Currawong Bank is connected',
    // Ten seconds in all at a bank without averages: a look at once, then one each second.
    most: FORM_AND_LOGIN + 11,
  },
  {
    loginId: 'gavinBelson',
    bank: 'AU00004',
    ...connected,
    heading: 'HooliGov is connected',
    // 18.8 s of data, of which the averages do not count the 4 s of statements: from 10.4 s on one every 1.2 s, the ninth at 19.8 s.
    most: FORM_AND_LOGIN + LOGIN_ELSEWHERE + 9,
  },

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
    most: AT_LOGIN,
  },
  // The accounts fail 16.3 s after the login: the first look of the data is there.
  { loginId: 'erlich', ...notice, most: AT_LOGIN + 1 },
  { loginId: 'notice-late', ...notice, most: AT_DATA },
  { loginId: 'jianYang', ...queued, most: AT_LOGIN },
  { loginId: 'outage-1', ...queued, most: AT_LOGIN },
  { loginId: 'code-maintenance-error', ...outage },
  { loginId: 'code-system-unavailable', ...outage },
  {
    loginId: 'declined',
    state: 'needs-authorization',
    key: 'authorization-declined',
    heading: 'Access was not given',
    ways: ['Try again', 'Leave for now'],
    most: AT_LOGIN,
  },
  {
    loginId: 'already',
    state: 'connected',
    key: 'already-connected',
    heading: 'Hooli is already connected',
    ways: ['Continue'],
    most: FORM_AND_LOGIN,
  },
  {
    loginId: 'unsupported',
    state: 'unsupported',
    key: 'bank-unsupported',
    heading: 'We cannot connect to Hooli',
    ways: ['Choose another bank'],
    most: FORM_AND_LOGIN,
  },
  {
    loginId: 'times-out',
    after: 6 * MINUTE,
    state: 'needs-retry',
    key: 'attempt-timed-out',
    heading: 'This took too long',
    ways: ['Try again'],
    /*
     * The data fails after 312.5 s: 11 looks from 16.4 to 35.1 s, one every 1.9 s; 15 up to 72.6 s, one every 2.5 s; then after a tenth
     * of the elapsed time, 16 up to 334 s.
     */
    most: AT_LOGIN + 11 + 15 + 16,
  },
  {
    loginId: 'code-unheard-of',
    state: 'needs-retry',
    key: 'unknown',
    heading: 'That did not work',
    ways: ['Try again'],
    most: AT_LOGIN,
  },

  // A step of 1.5 s that the averages do not count: the sixth look of the data, at 25.8 s.
  { ...shaped('steps-unknown'), most: AT_DATA + 1 },
  shaped('shape-array-results'),
  shaped('shape-links-null'),
  shaped('shape-no-source'),
  shaped('shape-relative-links'),
  shaped('shape-created-date'),
  shaped('shape-unknown-status'),
  shaped('shape-shrinking-steps'),
  shaped('shape-future-dates'),
]
