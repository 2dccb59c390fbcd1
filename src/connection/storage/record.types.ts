import type { Attempt, AuthorizationResponse, PendingAuthorization } from '../../domain'
import type { ConnectionContext, FlowPast } from '../../machine'

/** A host's storage for flows. The kit stores ids, times and counts there. If it throws, the kit treats it as empty. */
export interface ResumeStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  /**
   * Calls back when another tab has changed the value under the key, like the browser's `storage` event. Returns a function that ends
   * it. Without it the storage counts as this tab's own, and the kit starts no work by itself.
   */
  onChange?(key: string, changed: () => void): () => void
  /**
   * All keys, so that the kit can clear what has expired and what belonged to a user who signed out. Without it only records that this
   * page wrote can be cleared; a key may also be one that is not the kit's.
   */
  keys?(): Iterable<string>
}

export interface ResumeOptions {
  /**
   * `local`: the browser's localStorage, which all tabs share. `session`: its sessionStorage, which belongs to one tab; only the counts of
   * rejected logins are in localStorage all the same, because the bank counts those of all tabs. Or the host's own.
   */
  storage: 'local' | 'session' | ResumeStorage
}

/** The record of a flow, for a reload or a visit to the bank. */
export interface FlowRecord {
  v: 1
  flow: string
  userKey: string
  attempt: Attempt | null
  pendingAuthorization: PendingAuthorization | null
  /** Visits that seemed to end without a result. A user who finishes one after all, in another tab or with the forward button, is still recognised. */
  abandonedAuthorizations?: readonly PendingAuthorization[] | undefined
  /** The contents of a return whose outcome is not known yet, for a reload or a second mount. */
  back: Pick<AuthorizationResponse, 'nonce' | 'ids' | 'error'> | null
  /** The attempt that the user gave up in one tab. A tab that goes on with it writes its record again. */
  givenUp?: string | undefined
  /** When the current wait ends, in milliseconds since 1970. */
  retryAt: number | null
  past: FlowPast
  told: ConnectionContext['told']
  /** When the record was written, in milliseconds since 1970. */
  at: number
}
