export { createBankConnection } from './create-connection'
export { forgetUser, type ForgetUserOptions } from './forget-user'
export type {
  BankConnectionOptions,
  Connection,
  ConnectionActions,
  ConnectionEvent,
  ConnectionEventOf,
  ConnectionSnapshot,
  TelemetryEvent,
} from './connection.types'
export type { ResumeOptions, ResumeStorage } from './storage/record.types'
export type { PopupWindow } from './authorization/popup-window'
export type { Environment } from './environment/environment'
