import { developerError, type ConnectionState } from '../domain'
import type { ConnectionContext, ConnectionEmitted, ConnectionMachineEvent } from './connection.types'

type Given = { context: ConnectionContext; event: ConnectionMachineEvent }
type News<T extends ConnectionEmitted['type']> = Extract<ConnectionEmitted, { type: T }>

/** Builds every event for the host: the machine emits it, and a connection passes it on. */
export const news = {
  attempt: ({ context: { attempt } }: Given): News<'attempt'> => {
    if (attempt === null) throw developerError('internal', { what: 'there is no attempt to tell of' })
    return { type: 'attempt', attempt }
  },
  loginAccepted: ({ context }: Given): News<'login-accepted'> => ({ type: 'login-accepted', attempt: context.attempt }),
  actionRequired: ({ context }: Given, { state }: { state: ConnectionState }): News<'action-required'> => ({
    type: 'action-required',
    state,
    issue: context.issue,
  }),
  connected: ({ context }: Given): News<'connected'> => ({
    type: 'connected',
    connectionId: context.connectionId,
    issues: context.partial,
  }),
  left: (): News<'left'> => ({ type: 'left' }),
  cancelled: (): News<'cancelled'> => ({ type: 'cancelled' }),
}
