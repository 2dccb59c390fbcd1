export { createBankConnection } from './create-connection'
export type { BankConnection, BankConnectionOptions, HostEvent, HostNews, KitEvent, Sight } from './connection.types'
export type { ResumeOptions, ResumeStorage } from './record.types'
export type { Page } from './surroundings'
