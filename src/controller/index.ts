export type { ConnectionCallbacks, ConnectionHandlers } from './host.types'
export { useBankConnection, type BankConnectionHandle, type UseBankConnectionOptions } from './use-bank-connection'
export type { ConnectionSource } from './use-connection'
export { usePartialResult, type PartialResult } from './use-partial-result'
