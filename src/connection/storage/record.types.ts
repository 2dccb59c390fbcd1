import type { Attempt, AuthorizationResponse, PendingAuthorization } from '../../domain'
import type { ConnectionContext, FlowPast } from '../../machine'

/** Where a host lets the kit remember a flow: ids and times, nothing else. Errors that it throws count as "nothing there". */
export interface ResumeStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  /**
   * Calls back when another tab changed what is under the key, as the browser's `storage` event does. Returns how to stop. Where it
   * is missing, the storage counts as this tab's own: then nothing is begun that no user pressed.
   */
  onChange?(key: string, changed: () => void): () => void
}

export interface ResumeOptions {
  /** `local`: the browser's localStorage, which all tabs share. `session`: its sessionStorage, one tab's own. Or the host's. */
  storage: 'local' | 'session' | ResumeStorage
}

/** What is remembered of a flow across a reload or a visit to the bank. */
export interface FlowRecord {
  v: 1
  flow: string
  userKey: string
  attempt: Attempt | null
  pendingAuthorization: PendingAuthorization | null
  /** A visit that came to nothing as far as was seen: who finishes it after all, in another tab or by the forward button, is still known. */
  abandonedAuthorization?: PendingAuthorization | undefined
  /** What the address told of a return whose outcome is not known yet: a reload, or a second mount, goes by it. */
  back: Pick<AuthorizationResponse, 'nonce' | 'ids' | 'error'> | null
  /** When the present wait ends, milliseconds since 1970. */
  retryAt: number | null
  past: FlowPast
  told: ConnectionContext['told']
  /** When it was written, milliseconds since 1970. */
  at: number
}
