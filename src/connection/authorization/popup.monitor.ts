import { POLICY } from '../../policy'
import type { TimerId } from '../../domain'
import { withTimeLimit } from '../../query'
import type { Core } from '../core'
import type { PageWindow } from './popup.window'

/** Stays with a visit that is in a window of its own: sees it come back, be closed, or be over. */
export class Escort {
  readonly #core: Core
  readonly #window: PageWindow
  /** Null: came back with nothing in hand. */
  readonly #home: (address: URL | null) => void
  #timer: TimerId
  #offReturn: (() => void) | null = null
  #askedAt: number
  #asking: AbortController | null = null

  constructor(core: Core, opened: PageWindow, home: (address: URL | null) => void) {
    this.#core = core
    this.#window = opened
    this.#home = home
    this.#askedAt = core.clock.now()
  }

  watch(): void {
    this.rest()
    this.#offReturn = this.#window.onReturn(this.#home)
    this.look()
  }

  /** Nobody follows just now. The window stays as it is. */
  rest(): void {
    this.#core.clock.clearTimeout(this.#timer)
    this.#offReturn?.()
    this.#offReturn = null
    this.#asking?.abort()
    this.#asking = null
  }

  go(url: URL): void {
    this.#window.go(url)
  }

  /** Brings the window to the front. False: it is gone. */
  show(): boolean {
    if (this.#window.closed()) return false
    this.#window.show()
    return true
  }

  end(): void {
    this.rest()
    this.#window.close()
  }

  look(): void {
    const { clock } = this.#core
    clock.clearTimeout(this.#timer)
    if (this.#offReturn === null) return
    if (this.#window.closed()) {
      this.#home(null)
      return
    }
    if (this.#asking === null && Math.abs(clock.now() - this.#askedAt) >= POLICY.visitLookMs) void this.#ask()
    this.#timer = clock.setTimeout(() => this.look(), POLICY.windowLookMs)
  }

  /** Users forget windows: where the platform can tell that the visit is over, nobody has to close one. */
  async #ask(): Promise<void> {
    const { aggregator, clock, pendingAuthorization } = this.#core
    this.#askedAt = clock.now()
    if (aggregator.isAuthorizationSettled === undefined || pendingAuthorization === null) return
    const asking = new AbortController()
    this.#asking = asking
    const isOver = await withTimeLimit(
      clock,
      asking.signal,
      async (signal) => aggregator.isAuthorizationSettled?.(pendingAuthorization, { signal, clock }),
      // Nothing learned: the next look asks again, and the window itself tells in the end.
    ).catch(() => false)
    if (this.#asking !== asking) return
    this.#asking = null
    if (isOver !== true) return
    this.#window.close()
    this.#home(null)
  }
}
