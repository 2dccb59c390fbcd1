export { NO_PAST } from './initial.context'
export { ended, isNews, isWorthKeeping, withLogins } from './past.context'
export { restartFrom } from './restart.derive'
export { news } from './news.derive'
export { deadlines } from './deadlines.table'
export { connectionMachine } from './connection.machine'
export { activityOf, stageOf, stateOf, type ConnectionMachineSnapshot } from './snapshot.derive'
export type { LookNow, Provided } from './provided.types'
export type {
  BankInput,
  ConnectionContext,
  ConnectionEmitted,
  ConnectionMachineEvent,
  ConnectionInput,
  FlowPast,
  KnownIds,
  LoginCount,
  UserEvent,
  WatchInput,
  WorldEvent,
} from './connection.types'
