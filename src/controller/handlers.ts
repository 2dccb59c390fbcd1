import type { Connection } from '../connection'
import { turnOf } from '../derive'
import type { View, ViewActions } from '../domain'
import type { ConnectionHandlers } from './host.types'

const NO_HANDLERS: ConnectionHandlers = {}

/** The names of what the host can do, in one text, so that hosts may write the object inline. A server that follows can tell the user. */
export const handledBy = (handlers: ConnectionHandlers = NO_HANDLERS, canFollow = false): string =>
  Object.entries({ ...handlers, ...(canFollow && { notify: true }) })
    .flatMap(([name, handler]) => (handler === undefined ? [] : [name]))
    .sort()
    .join(' ')

/** The view as this host can offer it: without a handler there is no button, and it is not the user's turn to press it. */
export function offeredBy(handled: string, view: View): View {
  const { can } = view
  const names = handled.split(' ')
  const has = (name: keyof ConnectionHandlers) => can[name] && names.includes(name)
  const offered: View = {
    ...view,
    can: {
      ...can,
      signIn: has('signIn'),
      chooseBank: has('chooseBank'),
      changeDetails: has('changeDetails'),
      contactSupport: has('contactSupport'),
      notify: has('notify'),
      // Before the end users can always leave; at the end only if there is somewhere to go.
      leave: view.state === 'connected' ? has('leave') : can.leave,
    },
  }
  return { ...offered, turn: turnOf(offered) }
}

/** The actions of a screen: the connection's own, and those of the host's current handlers. */
export function actionsOf(connection: Connection, handlersNow: () => ConnectionHandlers | undefined): ViewActions {
  const { flow } = connection
  const { signedIn, ...own } = connection.actions
  const handle = (name: keyof ConnectionHandlers, run: (handlers: ConnectionHandlers) => void) => () => {
    const handlers = handlersNow() ?? NO_HANDLERS
    if (offeredBy(handledBy(handlers), connection.getSnapshot().view).can[name]) run(handlers)
  }
  const contextNow = () => connection.getSnapshot().context
  const ofIssue = () => ({ flow, issue: contextNow().issue })
  const tellHost = handle('notify', ({ notify }) => notify?.({ ...ofIssue(), attempt: contextNow().attempt }))
  return {
    ...own,
    signIn: handle('signIn', ({ signIn }) => signIn?.({ flow, signedIn })),
    chooseBank: handle('chooseBank', ({ chooseBank }) => chooseBank?.(ofIssue())),
    changeDetails: handle('changeDetails', ({ changeDetails }) => changeDetails?.(ofIssue())),
    contactSupport: handle('contactSupport', ({ contactSupport }) => contactSupport?.(ofIssue())),
    notify: () => {
      connection.handOver()
      tellHost()
    },
    leave: handle('leave', ({ leave }) => {
      own.leave()
      leave?.({ flow })
    }),
  }
}
