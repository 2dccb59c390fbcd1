import type { Connection } from '../connection'
import type { ViewActions } from '../domain'
import { deriveCan, type HostAbilities } from './can.derive'
import type { ConnectionHandlers, HandlerName } from './host.types'

const NAMES: readonly HandlerName[] = ['signIn', 'chooseBank', 'changeDetails', 'contactSupport', 'notify', 'leave']

const NO_HANDLERS: ConnectionHandlers = {}

/** Which buttons a host's handlers give. */
export const abilitiesOf = (handlers: ConnectionHandlers = NO_HANDLERS): HostAbilities =>
  Object.fromEntries(NAMES.map((name) => [name, handlers[name] !== undefined])) as HostAbilities

/** What a screen can do: the connection's own actions, and those that the host's handlers of the moment carry out. */
export function actionsOf(connection: Connection, handlersNow: () => ConnectionHandlers | undefined): ViewActions {
  const { flow } = connection
  const { signedIn, ...own } = connection.actions
  const handle = (name: HandlerName, run: (handlers: ConnectionHandlers) => void) => () => {
    const handlers = handlersNow() ?? NO_HANDLERS
    if (deriveCan(connection.getSnapshot().snapshot, abilitiesOf(handlers))[name]) run(handlers)
  }
  const contextNow = () => connection.getSnapshot().snapshot.context
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
