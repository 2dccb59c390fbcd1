import type { Connection, ConnectionEvent } from '../../src/connection'

const TYPES: Readonly<Record<ConnectionEvent['type'], true>> = {
  attempt: true,
  'additional-attempts': true,
  'login-accepted': true,
  'action-required': true,
  connected: true,
  left: true,
  cancelled: true,
}

/** Hears every event of a connection, whatever its type. Returns a function that ends it. */
export function hearEvents(connection: Connection, listener: (event: ConnectionEvent) => void): () => void {
  const ends = (Object.keys(TYPES) as ConnectionEvent['type'][]).map((type) => connection.on(type, listener))
  return () => ends.forEach((end) => end())
}
