import { developerError, type ConnectionState } from '../domain'
import type { ConnectionContext, ConnectionEmitted } from './connection.types'

type Given = { context: ConnectionContext }
type News<T extends ConnectionEmitted['type']> = Extract<ConnectionEmitted, { type: T }>

/** Builds every event for the host, by the action that tells it: the machine emits it, and a connection passes it on. */
export const news = {
  tellAttempt: ({ context: { attempt } }: Given): News<'attempt'> => {
    if (attempt === null) throw developerError('internal', { what: 'no attempt' })
    return { type: 'attempt', attempt }
  },
  tellLoginAccepted: ({ context }: Given): News<'login-accepted'> => ({ type: 'login-accepted', attempt: context.attempt }),
  tellActionRequired: ({ context }: Given, { state }: { state: ConnectionState }): News<'action-required'> => ({
    type: 'action-required',
    state,
    issue: context.issue,
  }),
  tellEnd: ({ context }: Given): News<'connected'> => ({
    type: 'connected',
    connectionId: context.connectionId,
    issues: context.partial,
  }),
  tellLeft: (): News<'left'> => ({ type: 'left' }),
  tellCancelled: (): News<'cancelled'> => ({ type: 'cancelled' }),
}
