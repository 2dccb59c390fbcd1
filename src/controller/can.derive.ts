import type { Can } from '../domain'
import { restartFrom, stateOf, type ConnectionSnapshot, type UserEvent } from '../machine'

/** Which of a host's ways on exist: a button needs somebody who answers it. */
export interface HostAbilities {
  leave: boolean
  signIn: boolean
  chooseBank: boolean
  changeDetails: boolean
  contactSupport: boolean
  notify: boolean
}

/** What the user can do now, by the machine's own guards and by what the host has. */
export function deriveCan(snapshot: ConnectionSnapshot, host: HostAbilities): Can {
  const state = stateOf(snapshot)
  const can = (type: UserEvent['type']) => snapshot.can({ type })
  const leavesToPage = can('GO') && restartFrom(snapshot.context)?.by === 'redirect' && snapshot.context.deadlineAt === null
  const atBank = state === 'needs-bank-action'
  const asksForPage = state === 'needs-authorization' || state === 'needs-credentials'
  return {
    start: can('START'),
    submit: can('SUBMIT') && snapshot.context.entries[restartFrom(snapshot.context)?.asked ?? snapshot.context.asked] === 'form',
    answer: can('ANSWER') && !snapshot.context.lapsed,
    authorize: asksForPage && can('GO'),
    confirm: atBank && (can('CONFIRM') || leavesToPage),
    retry: !atBank && !asksForPage && (can('RETRY') || leavesToPage),
    look: can('LOOK'),
    leave: can('LEAVE') && (state !== 'connected' || host.leave),
    cancel: can('CANCEL') && state !== 'connected',
    signIn: host.signIn && can('SIGNED_IN'),
    chooseBank: host.chooseBank,
    changeDetails: host.changeDetails,
    contactSupport: host.contactSupport,
    notify: host.notify,
  }
}
