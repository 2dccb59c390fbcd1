'use client'
import { useSelector } from '@xstate/react'
import { useMemo } from 'react'
import type { Connection, ConnectionSnapshot } from '../connection'

type Listener = (snapshot: ConnectionSnapshot) => void

/** A connection in the shape in which XState's own hook reads an actor. */
const asActor = (connection: Connection) => ({
  getSnapshot: () => connection.getSnapshot(),
  subscribe: (observer: Listener | { next?: Listener }) => ({
    unsubscribe: connection.subscribe((snapshot) =>
      typeof observer === 'function' ? observer(snapshot) : observer.next?.(snapshot),
    ),
  }),
})

/** What is selected from a connection's snapshot. The caller renders again only if that is new. */
export function useSnapshot<T>(
  connection: Connection,
  select: (snapshot: ConnectionSnapshot) => T,
  isSame?: (a: T, b: T) => boolean,
): T {
  const actor = useMemo(() => asActor(connection), [connection])
  return useSelector(actor, select, isSame)
}
