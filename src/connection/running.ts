import type { Connection } from './connection.types'

/** The connections of this page that run now, so that a list shows what is under way in them. */
let running: readonly Connection[] = []
const listeners = new Set<() => void>()

function become(next: readonly Connection[]): void {
  running = next
  for (const listener of listeners) listener()
}

export const runningConnections = (): readonly Connection[] => running

export function noteRunning(connection: Connection): void {
  if (!running.includes(connection)) become([...running, connection])
}

export function noteStopped(connection: Connection): void {
  if (running.includes(connection)) become(running.filter((each) => each !== connection))
}

/** Calls back when a connection has started or stopped. Returns a function that ends it. */
export function onRunning(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
