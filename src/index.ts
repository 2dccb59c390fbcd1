export { createBankConnection, type BankConnection as Connection, type BankConnectionOptions, type KitEvent, type ResumeOptions, type ResumeStorage } from './connection'
export { useBankConnection, type BankConnectionHandle, type HostCallbacks, type UseBankConnectionOptions } from './controller'
export * from './domain'
