/** The machine by itself, for hosts that provide its actors. */
export type { ConnectionMachine } from './connection.machine'
export { standaloneMachine as connectionMachine } from './standalone.machine'
export { activityOf, stageOf, stateOf, type ConnectionMachineSnapshot } from './snapshot.derive'
export type { LookNow } from './provided.types'
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
