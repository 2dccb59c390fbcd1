import type { Connection } from '../connection'
import type { View, ViewActions } from '../domain'
import type { ConnectionHandlers } from './host.types'

const NO_HANDLERS: ConnectionHandlers = {}

/** The view with the flags that this host's handlers give: without a handler there is no button. */
export function offeredBy(handlers: ConnectionHandlers = NO_HANDLERS, view: View): View {
  const { can } = view
  const has = (name: keyof ConnectionHandlers) => can[name] && handlers[name] !== undefined
  return {
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
}

/** The actions of a screen: the connection's own, and those of the host's current handlers. */
export function actionsOf(connection: Connection, handlersNow: () => ConnectionHandlers | undefined): ViewActions {
  const { flow } = connection
  const { signedIn, ...own } = connection.actions
  const handle = (name: keyof ConnectionHandlers, run: (handlers: ConnectionHandlers) => void) => () => {
    const handlers = handlersNow() ?? NO_HANDLERS
    if (offeredBy(handlers, connection.getSnapshot().view).can[name]) run(handlers)
  }
  const contextNow = () => connection.getSnapshot().context
  const ofIssue = () => ({ flow, issue: contextNow().issue })
  return {
    ...own,
    signIn: handle('signIn', ({ signIn }) => signIn?.({ flow, signedIn })),
    chooseBank: handle('chooseBank', ({ chooseBank }) => chooseBank?.(ofIssue())),
    changeDetails: handle('changeDetails', ({ changeDetails }) => changeDetails?.(ofIssue())),
    contactSupport: handle('contactSupport', ({ contactSupport }) => contactSupport?.(ofIssue())),
    notify: handle('notify', ({ notify }) => notify?.({ ...ofIssue(), attempt: contextNow().attempt })),
    leave: handle('leave', ({ leave }) => {
      own.leave()
      leave?.({ flow })
    }),
  }
}
