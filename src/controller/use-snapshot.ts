'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { Connection, ConnectionSnapshot } from '../connection'

/**
 * What is selected from a connection's snapshot. `select` returns a part of it and makes nothing new: the caller renders again if it
 * is another object.
 */
export function useSnapshot<T>(connection: Connection, select: (snapshot: ConnectionSnapshot) => T): T {
  const subscribe = useCallback((changed: () => void) => connection.subscribe(changed), [connection])
  const read = () => select(connection.getSnapshot())
  return useSyncExternalStore(subscribe, read, read)
}
