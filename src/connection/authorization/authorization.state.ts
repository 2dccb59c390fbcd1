import type { PendingAuthorization } from '../../domain'
import type { PopupMonitor } from './popup.monitor'

/** The user's visit to the platform's page. It is either pending or abandoned, or there is none. */
export class AuthorizationState {
  #pending: PendingAuthorization | null = null
  #abandoned: PendingAuthorization | null = null
  #popup: PopupMonitor | null = null

  /** The user is at the platform's page, or its popup was closed. */
  get pending(): PendingAuthorization | null {
    return this.#pending
  }

  /** The user came back with nothing, but may still finish the visit in another tab or by the forward button. */
  get abandoned(): PendingAuthorization | null {
    return this.#abandoned
  }

  /** Set while the platform's page is open in a popup. */
  get popup(): PopupMonitor | null {
    return this.#popup
  }

  begin(pending: PendingAuthorization): void {
    this.#pending = pending
    this.#abandoned = null
  }

  /** `abandoned`: the visit that may still be finished, if there is one. */
  end(abandoned: PendingAuthorization | null = null): void {
    this.#pending = null
    this.#abandoned = abandoned
  }

  /** Watches this popup and no other. */
  watch(popup: PopupMonitor | null): void {
    this.#popup?.rest()
    this.#popup = popup
    popup?.watch()
  }
}
