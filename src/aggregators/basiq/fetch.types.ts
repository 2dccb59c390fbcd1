import type { BasiqCall } from './wire.types'

/** The third argument of the host's `fetch`, for each request. */
export interface BasiqAbout {
  call: BasiqCall
  /**
   * True if the body carries a login or an answer to the bank's challenge. Such a request goes straight from the browser to Basiq,
   * and never through a server of the host (Basiq docs, "Best practices").
   */
  secret: boolean
}

/** The browser's `fetch`, or the host's own, which may send requests that are not secret through its server. */
export type BasiqFetch = (input: string, init: RequestInit, about: BasiqAbout) => Promise<Response>
