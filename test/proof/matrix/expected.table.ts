import type { Can, Hint } from '../../../src/domain'
import type { Cell, FaultName, Place, Row } from './cell.types'

/**
 * What every screen must be under every fault, written by hand from the states and the poll policy of the docs: where the user stands
 * while it lasts, what is said of the network, a way out that must be there, and where they stand once it is over.
 */

/** Nothing is asked of the platform here, so whatever befalls the network, the device or the page changes nothing. */
const still = (place: string, way: keyof Can): Row => {
  const cell: Cell = [place, null, way, place]
  return {
    offline: cell,
    portal: cell,
    cors: cell,
    timeout: cell,
    storm: cell,
    limit: cell,
    trickle: cell,
    disorder: cell,
    stale: cell,
    sleep: cell,
    back: cell,
    forward: cell,
    reload: cell,
    tab: cell,
    hidden: cell,
    remount: cell,
    session: cell,
    storage: cell,
  }
}

/** Work is being watched: the last good screen stays, what is wrong is said beside it, and it goes when that is over. */
const watched = (place: string, way: keyof Can, look: keyof Can = way): Row => {
  const told = (hint: Hint, offered: keyof Can): Cell => [place, hint, offered, place]
  return {
    ...still(place, way),
    offline: told('offline', look),
    portal: told('unreachable', look),
    cors: told('unreachable', look),
    timeout: told('unreachable', look),
    storm: told('unreachable', look),
    limit: told('rate-limited', way),
    session: ['needs-sign-in', null, 'signIn', place],
  }
}

const FIRST_SCREEN: Cell = ['needs-credentials', null, 'submitCredentials', 'needs-credentials']
const NOT_STARTED: Cell = ['needs-retry', null, 'retry', 'needs-retry']
const BEGUN: Cell = ['verifying', null, 'leave', 'verifying']
const UNFINISHED: Cell = ['needs-authorization.asking', null, 'authorize', 'needs-authorization.asking']
const FOLLOWED: Cell = ['polling', null, 'leave', 'polling']

export const EXPECTED: Readonly<Record<Place, Row>> = {
  idle: still('idle', 'start'),

  // The login is on its way. Nobody knows what became of one that got no answer: the user may try again, which joins what is there.
  starting: {
    ...still('starting', 'leave'),
    offline: NOT_STARTED,
    portal: NOT_STARTED,
    cors: NOT_STARTED,
    timeout: NOT_STARTED,
    storm: NOT_STARTED,
    // The platform named a time: until then there is no button that would be refused.
    limit: ['needs-retry', null, 'leave', 'needs-retry'],
    trickle: BEGUN,
    disorder: BEGUN,
    stale: BEGUN,
    sleep: ['starting', null, 'leave', 'verifying'],
    back: BEGUN,
    forward: BEGUN,
    // The page that knew of it is gone, and the answer with it.
    reload: FIRST_SCREEN,
    // The other tab tells of the attempt as soon as it has one.
    tab: ['needs-credentials', null, 'submitCredentials', 'verifying'],
    hidden: BEGUN,
    remount: ['starting', null, 'leave', 'verifying'],
    // The platform did not let the login in, and a login is kept nowhere: it is typed once more.
    session: ['needs-sign-in', null, 'signIn', 'needs-credentials'],
    storage: BEGUN,
  },

  verifying: watched('verifying', 'leave', 'look'),

  'needs-mfa.asking': {
    ...watched('needs-mfa.asking', 'submitAnswers'),
    // The bank waited an hour.
    sleep: ['needs-mfa.asking', null, 'submitAnswers', 'needs-retry'],
  },

  polling: watched('polling', 'leave', 'look'),

  'needs-credentials': still('needs-credentials', 'submitCredentials'),
  'needs-authorization.asking': still('needs-authorization.asking', 'authorize'),

  'needs-authorization.away': {
    ...still('needs-authorization.away', 'authorize'),
    // The app is there again and the address says nothing: they came back without having finished.
    reload: UNFINISHED,
    tab: UNFINISHED,
  },

  'needs-bank-action': still('needs-bank-action', 'retry'),
  'needs-retry': still('needs-retry', 'retry'),

  'needs-sign-in': {
    ...still('needs-sign-in', 'signIn'),
    session: ['needs-sign-in', null, 'signIn', 'polling'],
  },

  'outage-wait.cooldown': still('outage-wait.cooldown', 'retry'),
  'outage-wait.bank-down': still('outage-wait.bank-down', 'look'),
  'outage-wait.queued': still('outage-wait.queued', 'look'),

  'needs-support': still('needs-support', 'contactSupport'),
  unsupported: still('unsupported', 'chooseBank'),

  connected: {
    ...still('connected', 'leave'),
    // What is done is not remembered: the request is a new one.
    reload: FIRST_SCREEN,
    tab: FIRST_SCREEN,
  },

  left: {
    ...still('left', 'look'),
    // Whoever opens the page wants to see how it stands.
    reload: FOLLOWED,
    tab: FOLLOWED,
  },

  cancelled: {
    ...still('cancelled', 'start'),
    reload: FIRST_SCREEN,
    tab: FIRST_SCREEN,
  },
}

export const PLACES = Object.keys(EXPECTED) as readonly Place[]
export const FAULT_NAMES = Object.keys(EXPECTED.idle) as readonly FaultName[]
