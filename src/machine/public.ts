/** The machine by itself, for hosts that provide its actors. */
export { connectionMachine, type ConnectionMachine } from './connection.machine'
export { activityOf, stageOf, stateOf, type ConnectionMachineSnapshot } from './snapshot.derive'
export type { LookNow } from './connection-setup'
export type {
  BankInput,
  ConnectionContext,
  ConnectionEmitted,
  ConnectionInput,
  ConnectionMachineEvent,
  ConnectionTag,
  UserEvent,
  WatchInput,
  WorldEvent,
} from './connection.types'
