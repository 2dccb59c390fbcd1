import type { BankConnection, BankConnectionOptions } from './connection.types'
import { Core } from './core'
import { LiveConnection } from './live.connection'

/**
 * Follows one bank connection, outside React. Nothing is asked of the platform before `start`, and nothing is begun but by what
 * the user does or by a wait that ends.
 * @throws DeveloperError where the request cannot be begun with this aggregator.
 */
export const createBankConnection = (options: BankConnectionOptions): BankConnection => new LiveConnection(new Core(options))
