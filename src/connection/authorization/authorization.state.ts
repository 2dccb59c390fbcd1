import type { PendingAuthorization } from '../../domain'
import type { PopupMonitor } from './popup.monitor'

/** The user's visit to the platform's page. It is either pending or abandoned, or there is none. */
export class AuthorizationState {
  #pending: PendingAuthorization | null = null
  #abandoned: PendingAuthorization | null = null
  #popup: PopupMonitor | null = null
  #isOpen = false

  /** The user is at the platform's page or on the way there, or its popup was closed. */
  get pending(): PendingAuthorization | null {
    return this.#pending
  }

  /** The platform's page was opened. Before that, nobody can come back from it. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** What a reload has to know. A visit that was not opened yet must not count as one that came back with nothing. */
  get recorded(): { pending: PendingAuthorization | null; abandoned: PendingAuthorization | null } {
    const { pending, abandoned } = this
    return pending === null || this.#isOpen ? { pending, abandoned } : { pending: null, abandoned: pending }
  }

  /** The user came back with nothing, but may still finish the visit in another tab or by the forward button. */
  get abandoned(): PendingAuthorization | null {
    return this.#abandoned
  }

  /** Set while the platform's page is open in a popup. */
  get popup(): PopupMonitor | null {
    return this.#popup
  }

  /** `isOpen`: the platform's page is about to open. */
  begin(pending: PendingAuthorization, { isOpen }: { isOpen: boolean }): void {
    this.#pending = pending
    this.#abandoned = null
    this.#isOpen = isOpen
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
