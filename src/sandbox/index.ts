export type { SandboxFetch } from './answering'
export { banks as sandboxBanks, type Bank as SandboxBank, type BankStatus } from './basiq/banks.table'
export type {
  Intent,
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
export type { WebhookDelivery, WebhookEvent } from './basiq/webhook'
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
export { stitchBanks, type StitchBank } from './stitch/banks.table'
export type { StitchControl, StitchInteraction, StitchLink, StitchScript } from './stitch/control.types'
export { stitchScenarios, type StitchScenario } from './stitch/scenarios.table'
export type { StitchSettings } from './stitch/settings'
export type {
  StitchFailure,
  StitchFeature,
  StitchFeatureStatus,
  StitchField,
  StitchRule,
  StitchScope,
} from './stitch/stitch.types'
export type { StitchOperation } from './stitch/world.types'
