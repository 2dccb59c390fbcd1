import type { Attempt, ConnectionState } from '../domain'
import type { ConnectionContext, ConnectionEmitted } from './connection.types'

type Given = { context: ConnectionContext }
type News<T extends ConnectionEmitted['type']> = Extract<ConnectionEmitted, { type: T }>

/** Builds every event for the host, by the action that tells it: the machine emits it, and a connection passes it on. */
export const news = {
  // Told right after the attempt is noted.
  tellAttempt: ({ context }: Given): News<'attempt'> => ({ type: 'attempt', attempt: context.attempt as Attempt }),
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
