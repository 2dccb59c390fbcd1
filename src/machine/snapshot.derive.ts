import type { SnapshotFrom } from 'xstate'
import type { Activity, ConnectionState } from '../domain'
import type { connectionMachine } from './connection.machine'

export type ConnectionMachineSnapshot = SnapshotFrom<typeof connectionMachine>

/** The public name of the state. */
export const stateOf = ({ value }: Pick<ConnectionMachineSnapshot, 'value'>): ConnectionState =>
  (typeof value === 'string' ? value : Object.keys(value)[0]) as ConnectionState

/** The sub-state; null if the state has none. */
export const stageOf = ({ value }: Pick<ConnectionMachineSnapshot, 'value'>): string | null =>
  typeof value === 'string' ? null : (Object.values(value)[0] as string)

const ACTIVITIES: readonly Activity[] = ['busy', 'needs-user', 'waiting', 'settled']

/** What is going on: the one tag of the state that says it. Every state has one. */
export const activityOf = (snapshot: Pick<ConnectionMachineSnapshot, 'hasTag'>): Activity =>
  ACTIVITIES.find((tag) => snapshot.hasTag(tag)) as Activity
