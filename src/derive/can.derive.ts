import type { Can, ConnectionState, Hint } from '../domain'
import { restartFrom, stageOf, stateOf, type ConnectionMachineSnapshot, type UserEvent } from '../machine'

/** The states in which a host's help is useful. In others it would be an unnecessary decision for the user. */
const HELPS: Readonly<Record<'chooseBank' | 'changeDetails' | 'contactSupport' | 'notify', readonly ConnectionState[]>> = {
  chooseBank: [
    'needs-credentials',
    'needs-authorization',
    'needs-bank-action',
    'needs-retry',
    'outage-wait',
    'unsupported',
    'cancelled',
  ],
  changeDetails: ['needs-credentials', 'needs-retry', 'needs-support', 'unsupported'],
  contactSupport: ['needs-retry', 'needs-bank-action', 'needs-support', 'unsupported'],
  notify: ['polling', 'outage-wait', 'left'],
}

/** "Look now" is offered if looks are rare, or if the last ones brought nothing. */
const RARELY_LOOKED: ReadonlySet<string> = new Set(['left', 'outage-wait.queued', 'outage-wait.bank-down'])
const WORTH_A_LOOK: readonly Hint[] = ['slow', 'unreachable', 'offline', 'queued-behind']

function offersLook(snapshot: ConnectionMachineSnapshot): boolean {
  const at = [stateOf(snapshot), stageOf(snapshot)].filter((part) => part !== null).join('.')
  const isBatch = at === 'polling' && snapshot.context.pace === 'batch'
  return isBatch || RARELY_LOOKED.has(at) || snapshot.context.hints.some((hint) => WORTH_A_LOOK.includes(hint))
}

/** The button that leads on: to the form, the page or a call. There is only one of them. */
function waysOn(snapshot: ConnectionMachineSnapshot): Pick<Can, 'submitCredentials' | 'authorize' | 'retry'> {
  const state = stateOf(snapshot)
  const authorize = (state === 'needs-authorization' || state === 'needs-credentials') && snapshot.can({ type: 'GO' })
  const leavesToPage = !authorize && snapshot.can({ type: 'GO' }) && restartFrom(snapshot.context)?.by === 'redirect'
  return {
    submitCredentials: snapshot.can({ type: 'SUBMIT' }),
    authorize,
    retry: !authorize && (snapshot.can({ type: 'RETRY' }) || leavesToPage),
  }
}

/** The actions that are possible now by the machine's own guards, and the host's abilities that would help. */
export function deriveCan(snapshot: ConnectionMachineSnapshot): Can {
  const state = stateOf(snapshot)
  const can = (type: UserEvent['type']) => snapshot.can({ type })
  const helps = (way: keyof typeof HELPS) => HELPS[way].includes(state)
  return {
    ...waysOn(snapshot),
    start: can('START'),
    submitAnswers: can('ANSWER') && !snapshot.context.challenge.lapsed,
    resendCode: can('RESEND_CODE'),
    tryAnotherWay: can('TRY_ANOTHER_WAY'),
    look: can('LOOK') && offersLook(snapshot),
    leave: can('LEAVE'),
    cancel: can('CANCEL') && state !== 'connected',
    signIn: can('SIGNED_IN'),
    chooseBank: helps('chooseBank'),
    changeDetails: helps('changeDetails'),
    // After a bank has been down for a day, users may want to ask support.
    contactSupport: helps('contactSupport') || snapshot.context.wait.longDown,
    notify: helps('notify'),
  }
}
