import type { PendingAuthorization } from '../../domain'
import type { PopupMonitor } from './popup.monitor'

/** The user's visit to the platform's page: the one that is open, and the last one that came to nothing. */
export class AuthorizationState {
  #pending: PendingAuthorization | null = null
  #abandoned: PendingAuthorization | null = null
  #popup: PopupMonitor | null = null
  #isOpening = false
  #returnedFromRedirect = false

  /** Set while the user is at the platform's page, and after its popup was closed. */
  get pending(): PendingAuthorization | null {
    return this.#pending
  }

  /** The user may still finish it, in another tab or by the forward button. */
  get abandoned(): PendingAuthorization | null {
    return this.#abandoned
  }

  /** Set while the platform's page is open in a popup. */
  get popup(): PopupMonitor | null {
    return this.#popup
  }

  /** The adapter is being asked for the address of the platform's page. */
  get isOpening(): boolean {
    return this.#isOpening
  }

  /** This page was loaded by the user's return from the platform's page. */
  get returnedFromRedirect(): boolean {
    return this.#returnedFromRedirect
  }

  begin(pending: PendingAuthorization): void {
    this.#pending = pending
    this.#abandoned = null
  }

  /** The adapter's answer names the interaction. */
  update(pending: PendingAuthorization): void {
    this.#pending = pending
  }

  opening(isOpening: boolean): void {
    this.#isOpening = isOpening
  }

  /** The visit ended, or never began. */
  end(): void {
    this.#pending = null
  }

  /** The user came back with nothing. */
  abandon(): void {
    this.#abandoned = this.#pending
    this.#pending = null
  }

  /** An earlier page left this visit behind. */
  inherit(abandoned: PendingAuthorization | null): void {
    this.#pending = null
    this.#abandoned = abandoned
  }

  /** `abandoned`: the visit that the user came back from, if they came back with nothing. */
  returnFromRedirect(abandoned: PendingAuthorization | null): void {
    this.inherit(abandoned)
    this.#returnedFromRedirect = true
  }

  /** There is no visit any more. */
  clear(): void {
    this.inherit(null)
  }

  /** Watches this popup and no other. */
  watch(popup: PopupMonitor | null): void {
    this.#popup?.rest()
    this.#popup = popup
    popup?.watch()
  }
}
