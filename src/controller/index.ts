export type { HostAbilities } from './can.derive'
export type { HostCallbacks } from './host.types'
export {
  useBankConnection,
  type BankConnectionHandle,
  type ConnectionActions,
  type UseBankConnectionOptions,
} from './use-bank-connection'
export { usePartialResult, type PartialResult } from './use-partial-result'
