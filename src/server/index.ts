export { createBankServer } from './bank-server'
export type { ServerChannel } from './events/server-channel'
export { basiqServer } from './basiq/basiq.server'
export type { BasiqServerOptions } from './basiq/basiq.options'
export { toNextHandlers } from './node/next-handlers'
export { toNodeHandler, type NodeResponse } from './node/node-handler'
export type { NodeRequest } from './node/node-request'
export type { SharedLook, SharedLooks } from './looks/shared-looks'
export type { Problem, ProblemKind } from './problem.types'
export type {
  BankServer,
  BankServerOptions,
  Identify,
  InnerFacts,
  PlatformEvent,
  PlatformServer,
  ProblemReport,
  ReceiveWebhook,
  RequestFacts,
  Route,
  RouteCall,
  RouteCost,
  ServerExtension,
  ServerFetch,
  ServerScope,
  ServerUser,
} from './server.types'
export { stitchServer } from './stitch/stitch.server'
export type { StitchDocument } from './stitch/documents'
export type { StitchServerOptions } from './stitch/stitch.options'
export { memoryStore } from './store/memory.store'
export type { ServerStore } from './store/store.types'
