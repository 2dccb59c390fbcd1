import type { Can, ConnectionState, View, ViewActions, ViewBase, ViewOf } from '../domain'
import { challenge, institutionOf, issueOf } from './readings'

const nothing = (): void => {}

/** Actions that lead nowhere, for screens that are only looked at. */
export const noActions: ViewActions = {
  start: nothing,
  submitCredentials: nothing,
  submitAnswers: nothing,
  resendCode: nothing,
  tryAnotherWay: nothing,
  authorize: nothing,
  retry: nothing,
  look: nothing,
  leave: nothing,
  cancel: nothing,
  signIn: nothing,
  chooseBank: nothing,
  changeDetails: nothing,
  contactSupport: nothing,
  notify: nothing,
}

/** The flags of a screen that offers these actions and no others. */
export function canOnly(...names: readonly (keyof Can)[]): Can {
  const flags = Object.keys(noActions).map((name) => [name, names.some((each) => each === name)])
  return Object.fromEntries(flags) as Can
}

const { reference } = issueOf('unknown')
const { id, name, logoUrl, passwordResetUrl, loginFields } = institutionOf()

/** A connection that is being created, where it is the user's turn. */
const base: ViewBase = {
  intent: 'create',
  activity: 'needs-user',
  turn: 'user',
  watching: false,
  institution: { id, name, logoUrl, passwordResetUrl },
  platform: null,
  journey: (['sign-in', 'accounts', 'transactions'] as const).map((key, at) => ({
    key,
    status: at === 0 ? 'now' : 'upcoming',
    since: null,
    expectedMs: null,
  })),
  hints: [],
  can: canOnly('leave', 'cancel'),
  retryBy: null,
  reference,
}

/** The bank is at work. */
const BUSY = { activity: 'busy', turn: 'bank', watching: true } as const
const OVER = { activity: 'settled', turn: null, can: canOnly() } as const
const RETRY = { can: canOnly('retry', 'leave', 'cancel'), retryBy: 'call' } as const

/** What a state has beside the base. */
type Parts<S extends ConnectionState> = Omit<ViewOf<S>, keyof ViewBase | 'state'> & Partial<ViewBase>

/** The plainest screen of each state. */
const PLAIN: { readonly [S in ConnectionState]: Parts<S> } = {
  idle: { can: canOnly('start') },
  starting: { ...BUSY, turn: 'kit' },
  verifying: { ...BUSY, queued: false },
  'needs-mfa': {
    can: canOnly('submitAnswers', 'leave', 'cancel'),
    stage: 'asking',
    challenge: challenge().challenge,
    lapsed: false,
    refused: false,
    unsent: false,
    requested: null,
  },
  polling: { ...BUSY, answering: false, batch: false },
  'needs-credentials': {
    can: canOnly('submitCredentials', 'leave', 'cancel'),
    way: 'form',
    issue: null,
    fields: loginFields,
    remembered: {},
    mayLock: false,
    opensAt: null,
    degraded: false,
    mfa: 'unknown',
  },
  'needs-authorization': { can: canOnly('authorize', 'leave', 'cancel'), stage: 'asking', inWindow: false, issue: null },
  'needs-bank-action': { ...RETRY, issue: issueOf('bank-notice') },
  'needs-retry': { ...RETRY, issue: issueOf('unknown'), retryAt: null, mfaFault: null },
  'needs-sign-in': { can: canOnly('signIn', 'leave', 'cancel'), issue: issueOf('session-expired') },
  'outage-wait': {
    activity: 'waiting',
    turn: 'nobody',
    can: canOnly('look', 'leave', 'cancel'),
    stage: 'queued',
    issue: issueOf('retry-queued'),
    nextAt: null,
    until: null,
    over: false,
    unattended: false,
    longDown: false,
  },
  'needs-support': {
    turn: 'support',
    can: canOnly('contactSupport', 'leave', 'cancel'),
    issue: issueOf('unknown-persists'),
    tries: 3,
  },
  unsupported: { ...OVER, can: canOnly('chooseBank', 'leave'), issue: issueOf('bank-unsupported') },
  connected: { ...OVER, issues: [], already: false },
  left: OVER,
  cancelled: OVER,
}

/**
 * A screen to look at, for a host's own stories: `<ConnectionView view={viewOf('needs-mfa')} actions={noActions} />`. It is at a bank
 * with the name "Test Bank".
 *
 * @param over what is different from the plainest screen of that state
 */
export const viewOf = <S extends ConnectionState>(state: S, over: Partial<Omit<ViewOf<S>, 'state'>> = {}): View & { state: S } =>
  ({ ...base, ...PLAIN[state], ...over, state }) as View & { state: S }
