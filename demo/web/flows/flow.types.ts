import type { ConnectionRequest } from 'bank-connection-kit'
import type { ApiVersion } from '../../shared/demo.types'

/** One thing that the user set out to do: to connect a bank, or to put a connection right. */
export interface Flow {
  id: string
  version: ApiVersion
  /** Null where the user chooses on Basiq's page. */
  institutionId: string | null
  /** One for each bank that came out of it. */
  requests: readonly ConnectionRequest[]
  /** How many of them have ended well. */
  connected: number
  /** Work is under way at the bank: leaving loses nothing. */
  isUnderWay: boolean
}

/** What a browser tab remembers of this app. No secret is among it. */
export interface AppState {
  userKey: string
  version: ApiVersion
  flows: readonly Flow[]
  /** Which part of the app is seen. */
  place: { name: 'overview' } | { name: 'banks' } | { name: 'flow'; id: string }
}
