export { createBankServer } from './bank-server'
export { basiqServer } from './basiq/basiq.server'
export type { BasiqServerOptions } from './basiq/basiq.options'
export type { Problem, ProblemKind } from './problem.types'
export type {
  BankServer,
  BankServerOptions,
  Identify,
  PlatformServer,
  ProblemReport,
  Route,
  RouteCall,
  RouteCost,
  ServerFetch,
  ServerScope,
  ServerUser,
} from './server.types'
export { memoryStore } from './store/memory.store'
export type { ServerStore } from './store/store.types'
