export { NO_PAST } from './connection.blank'
export { ended, isNews, isWorthKeeping, withLogins } from './connection.past'
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
  LoginCount,
  Looked,
  UserEvent,
  WatchInput,
  WorldEvent,
} from './connection.types'
