'use client'
import { useMemo } from 'react'
import type { Connection } from '../connection'
import type { View, ViewActions } from '../domain'
import { actionsOf, handledBy, offeredBy } from './handlers'
import type { ConnectionCallbacks, ConnectionHandlers } from './host.types'
import { useConnection, type ConnectionSource } from './use-connection'
import { useLatest } from './use-latest'
import { useSnapshot } from './use-snapshot'

export type UseBankConnectionOptions = ConnectionSource &
  ConnectionCallbacks & {
    /** What the host can do for the user. Each handler adds a button. */
    handlers?: ConnectionHandlers | undefined
  }

export interface BankConnectionHandle {
  /** Everything that a screen draws. It is the same object until something on the screen changes. */
  view: View
  /** An action for each flag of `view.can`, by the same name. It is the same object for the same connection. */
  actions: ViewActions
  connection: Connection
}

/**
 * Follows one connection without markup: returns the view to draw and the user's actions. A look that brings nothing new renders
 * nothing. The default `queryClient` is that of the nearest QueryClientProvider.
 * @throws DeveloperError if `userKey` is empty, or if the options cannot lead to a connection
 */
export function useBankConnection(options: UseBankConnectionOptions): BankConnectionHandle {
  const latest = useLatest(options)
  const connection = useConnection(latest, options)
  const known = useSnapshot(connection, (snapshot) => snapshot.view)
  const handled = handledBy(options.handlers, connection.aggregator.follower?.canFollow)
  const view = useMemo(() => offeredBy(handled, known), [handled, known])
  const actions = useMemo(() => actionsOf(connection, () => latest.current.handlers), [connection, latest])
  return { view, actions, connection }
}
