import type { Connection } from '../../connection'
import type { RowStatus, RowWay } from '../status/row-status.table'

/** The bank of a row, as far as anybody knows it. */
export interface RowBank {
  /** Null if the platform does not tell which bank it is. */
  id: string | null
  /** Plain text from outside; null if nobody knows it. */
  name: string | null
  /** https or a picture inside the address. It may fail to load. */
  logoUrl: string | null
}

/** What the menu of a row offers. */
export interface RowCan {
  /** False while the platform's pause between two refreshes lasts; see `refreshOpensAt`. */
  refresh: boolean
  renew: boolean
  remove: boolean
}

/** `asking`: the user is asked once. `running`: the platform is told. `failed`: it did not answer, or refused. */
export type Removal = 'asking' | 'running' | 'failed'

/** One bank of a user, as it is drawn. */
export interface ConnectionRow {
  /** Unique in the list, and the same for as long as the row is shown. */
  key: string
  /** The id of the connection. Until the platform lists a new one, a name of the kit's own. */
  id: string
  bank: RowBank
  status: RowStatus
  /** When something happens next, in milliseconds since 1970; null if nothing is known to. */
  nextAt: number | null
  /** When data last arrived, in milliseconds since 1970; null if nobody tells. */
  lastSuccessAt: number | null
  /** When the consent ends, in milliseconds since 1970; null if it has no end, or nobody tells. */
  consentEndsAt: number | null
  /** Where its one button leads; null if there is none. */
  way: RowWay | null
  can: RowCan
  /** When it may be refreshed again, in milliseconds since 1970; null if now, or never. */
  refreshOpensAt: number | null
  /** The flow that is under way or open; null at rest. */
  flow: Connection | null
  isOpen: boolean
  removal: Removal | null
}
