import type { PendingAuthorization, TimerId } from '../../domain'
import { POLICY } from '../../policy'
import { callContext, withTimeLimit } from '../../query'
import type { ConnectionScope } from '../connection.scope'
import type { PopupWindow } from './popup.window'

/** What the monitor asks about the visit, and tells of it. */
export interface PopupVisit {
  pending(): PendingAuthorization | null
  /** The address that the popup came back with; null: it is closed, or the platform says that the visit is over. */
  returned(address: URL | null): void
}

/** Watches the popup with the platform's page: notices that it comes back, that it is closed, and that the visit is over. */
export class PopupMonitor {
  readonly #scope: ConnectionScope
  readonly #popup: PopupWindow
  readonly #visit: PopupVisit
  #timer: TimerId
  #offReturn: (() => void) | null = null
  #askedAt: number
  #asking: AbortController | null = null

  constructor(scope: ConnectionScope, popup: PopupWindow, visit: PopupVisit) {
    this.#scope = scope
    this.#popup = popup
    this.#visit = visit
    this.#askedAt = scope.clock.now()
  }

  watch(): void {
    this.rest()
    this.#offReturn = this.#popup.onReturn((address) => this.#visit.returned(address))
    this.look()
  }

  /** Stops watching. The popup stays as it is. */
  rest(): void {
    this.#scope.clock.clearTimeout(this.#timer)
    this.#offReturn?.()
    this.#offReturn = null
    this.#asking?.abort()
    this.#asking = null
  }

  go(url: URL): void {
    this.#popup.go(url)
  }

  /** Brings the popup to the front. False: it is closed. */
  show(): boolean {
    if (this.#popup.closed()) return false
    this.#popup.show()
    return true
  }

  /** Stops watching and closes the popup. */
  end(): void {
    this.rest()
    this.#popup.close()
  }

  look(): void {
    const { clock } = this.#scope
    clock.clearTimeout(this.#timer)
    if (this.#offReturn === null) return
    if (this.#popup.closed()) {
      this.#visit.returned(null)
      return
    }
    if (this.#asking === null && Math.abs(clock.now() - this.#askedAt) >= POLICY.visitLookMs) void this.#ask()
    this.#timer = clock.setTimeout(() => this.look(), POLICY.windowLookMs)
  }

  /** Users forget popups: if the platform can tell that the visit is over, nobody has to close one. */
  async #ask(): Promise<void> {
    const { aggregator, clock } = this.#scope
    const pending = this.#visit.pending()
    this.#askedAt = clock.now()
    if (aggregator.isAuthorizationSettled === undefined || pending === null) return
    const asking = new AbortController()
    this.#asking = asking
    const isSettled = await withTimeLimit(
      clock,
      asking.signal,
      async (signal) => aggregator.isAuthorizationSettled?.(pending, callContext(this.#scope, signal)),
      // After a failure the next look asks again, and the popup itself tells in the end.
    ).catch(() => false)
    if (this.#asking !== asking) return
    this.#asking = null
    if (isSettled !== true) return
    this.#popup.close()
    this.#visit.returned(null)
  }
}
