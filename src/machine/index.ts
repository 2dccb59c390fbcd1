export { ended, isNews, isWorthKeeping } from './connection.past'
export { restartFrom } from './connection.restart'
export { news } from './connection.news'
export { connectionMachine, type ConnectionMachine } from './connection.machine'
export { contextOf, stageOf, stateOf, type ConnectionSnapshot } from './connection.selectors'
export type { LookNow } from './connection.setup'
export type {
  BankInput,
  ConnectionContext,
  ConnectionEmitted,
  ConnectionEvent,
  ConnectionInput,
  ConnectionTag,
  FlowPast,
  KnownIds,
  Looked,
  UserEvent,
  WatchInput,
  WorldEvent,
} from './connection.types'
