import type { PendingAuthorization, TimerId } from '../../domain'
import { POLICY } from '../../policy'
import { callInTime } from '../../query'
import type { ConnectionScope } from '../connection-scope'
import type { PopupWindow } from './popup-window'

/** What the monitor asks about the visit, and tells of it. */
export interface MonitoredVisit {
  pending(): PendingAuthorization | null
  /** The popup came back with this address. */
  returned(address: URL): void
  /** The platform says that the visit is over. */
  settled(): void
}

const nothing = () => undefined

/**
 * Watches a visit to the platform's page while this page lives: its popup comes back, or the platform says that it is over. A popup that
 * seems closed is no news, because one that the bank's page cut off from this page looks the same while the user is at work in it.
 */
export class VisitMonitor {
  readonly #scope: ConnectionScope
  readonly #popup: PopupWindow | null
  readonly #visit: MonitoredVisit
  #timer: TimerId
  #offReturn: (() => void) | null = null
  #askedAt: number
  #asking: AbortController | null = null

  /** `popup`: null if the platform's page was to open in this tab, which another app or browser may have taken over. */
  constructor(scope: ConnectionScope, popup: PopupWindow | null, visit: MonitoredVisit) {
    this.#scope = scope
    this.#popup = popup
    this.#visit = visit
    this.#askedAt = scope.clock.now()
  }

  get hasPopup(): boolean {
    return this.#popup !== null
  }

  watch(): void {
    this.rest()
    this.#offReturn = this.#popup?.onReturn((address) => this.#visit.returned(address)) ?? nothing
    this.#look()
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
    if (this.#popup === null) this.#scope.environment.go(url)
    else this.#popup.go(url)
  }

  /** Brings the popup to the front. False: there is none, or it seems closed. */
  show(): boolean {
    if (!this.#isOpen()) return false
    this.#popup?.show()
    return true
  }

  /** Stops watching and closes the popup. */
  end(): void {
    this.rest()
    this.#popup?.close()
  }

  /** The user is here again, and may have finished elsewhere. */
  woke(): void {
    this.#askedAt = -Infinity
    this.#look()
  }

  #isOpen(): boolean {
    return this.#popup !== null && !this.#popup.closed()
  }

  #look(): void {
    const { clock } = this.#scope
    clock.clearTimeout(this.#timer)
    if (this.#offReturn === null) return
    if (this.#asking === null && Math.abs(clock.now() - this.#askedAt) >= POLICY.visitLookMs) void this.#ask()
    if (this.#isOpen()) this.#timer = clock.setTimeout(() => this.#look(), POLICY.windowLookMs)
  }

  /** Users forget popups: if the platform can tell that the visit is over, nobody has to close one. */
  async #ask(): Promise<void> {
    const { aggregator, clock } = this.#scope
    const pending = this.#visit.pending()
    this.#askedAt = clock.now()
    if (aggregator.isAuthorizationSettled === undefined || pending === null) return
    const asking = new AbortController()
    this.#asking = asking
    // After a failure the next look asks again, and the return itself tells in the end.
    const isSettled = await callInTime(
      this.#scope,
      (call) => aggregator.isAuthorizationSettled?.(pending, call),
      asking.signal,
    ).catch(() => false)
    if (this.#asking !== asking) return
    this.#asking = null
    if (isSettled !== true) return
    this.#popup?.close()
    this.#visit.settled()
  }
}
