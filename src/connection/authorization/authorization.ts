import { stageOf, type ConnectionSnapshot } from '../../machine'
import type { WakeCause } from '../environment/environment'
import type { FlowRecord } from '../storage/record.types'
import { openAuthorization } from './authorization.open'
import type { AuthorizationParts } from './authorization.parts'
import { returnByHistory, returnFromRedirect } from './authorization.return'

/** The user's visit to the platform's page, from the click that opens it to the return. */
export class Authorization {
  readonly #parts: AuthorizationParts

  constructor(parts: AuthorizationParts) {
    this.#parts = parts
  }

  /** The platform's page is open in a popup. */
  get isInPopup(): boolean {
    return this.#parts.state.popup !== null
  }

  /** This page was loaded by the user's return from the platform's page. */
  get returnedFromRedirect(): boolean {
    return this.#parts.state.returnedFromRedirect
  }

  /** Opens the platform's page. Call it in the user's click. */
  open(): void {
    openAuthorization(this.#parts)
  }

  /** Takes up the visit that an earlier page left behind. True: the user has returned from it, and the platform is being asked for the outcome. */
  resume(record: FlowRecord | null): boolean {
    if (returnFromRedirect(this.#parts, record)) return true
    // A return that belongs to another flow leaves this flow's visit open.
    this.#parts.state.inherit(record?.pendingAuthorization ?? record?.abandonedAuthorization ?? null)
    return false
  }

  woke(cause: WakeCause): void {
    if (cause === 'restored') returnByHistory(this.#parts)
    this.#parts.state.popup?.look()
  }

  changed(snapshot: ConnectionSnapshot): void {
    if (this.isInPopup && stageOf(snapshot) !== 'away') this.#parts.state.watch(null)
  }

  /** Goes on watching the popup. */
  watch(): void {
    this.#parts.state.popup?.watch()
  }

  /** Stops watching the popup, which stays open. */
  rest(): void {
    this.#parts.state.popup?.rest()
  }

  /** There is no visit any more. */
  clear(): void {
    this.#parts.state.clear()
  }

  /** The user gave up: the popup closes. */
  cancel(): void {
    this.clear()
    this.#parts.state.popup?.end()
  }
}
