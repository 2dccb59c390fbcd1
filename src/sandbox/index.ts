export type { SandboxFetch } from './answering'
export { banks as sandboxBanks, type Bank as SandboxBank, type BankStatus } from './basiq/banks.table'
export type {
  Asked,
  Averages,
  Behaviour,
  Method,
  MfaScript,
  Quirk,
  SandboxLogin,
  Scope,
  StepError,
  Version,
} from './basiq/basiq.types'
export { sandboxLogins } from './basiq/logins.table'
export type { BasiqSettings, Dashboard, SettingsChange } from './basiq/settings'
export { createFastClock, type FastClock, type FastClockOptions } from './fast-clock'
export { DroppedConnection, type Fault, type FaultRule } from './fault.types'
export { createManualClock, type ManualClock } from './manual-clock'
export type { LoggedRequest, LogListener, RawRequest } from './request-log'
export { createSandbox } from './sandbox'
export type {
  Sandbox,
  SandboxConnection,
  SandboxControl,
  SandboxJob,
  SandboxOptions,
  SandboxScript,
  SandboxUser,
} from './sandbox.types'
