/** What goes wrong with an answer. */
export type Fault =
  /** An HTTP error with the platform's body for it, or `body` as it is. `retryAfterS` sets the header Retry-After. */
  | { kind: 'status'; status: number; retryAfterS?: number; body?: string }
  /** The connection breaks and nothing is answered: fetch rejects with a TypeError; over HTTP the socket is destroyed. */
  | { kind: 'dropped' }
  /** 200 with a page of HTML, as a captive portal answers. */
  | { kind: 'html' }
  /** 200 with nothing. */
  | { kind: 'empty' }
  /** The true answer, cut in the middle. */
  | { kind: 'truncated' }
  /** 200 with five megabytes of JSON that nobody asked for. */
  | { kind: 'huge' }
  /** 200 with this value as JSON, in place of the true one. */
  | { kind: 'json'; value: unknown }
  /** The true answer, `ms` later by the sandbox's clock. */
  | { kind: 'slow'; ms: number }
  /** The true answer in pieces, one every `everyMs` by the sandbox's clock. */
  | { kind: 'trickle'; everyMs: number; pieces?: number }
  /** No answer, ever. */
  | { kind: 'hanging' }

/** Which requests a fault strikes, and how often. */
export interface FaultRule {
  /** Default: any. */
  method?: string
  /** The path without its query, where `*` stands for one segment, as in `/jobs/*`; or a pattern. Default: any. */
  path?: string | RegExp
  /** How many requests that fit go by first. Default 0. */
  skip?: number
  /** How many requests are struck. Default 1; Infinity for all. */
  times?: number
  /**
   * Whether the platform does what it was asked before the answer goes wrong: with a dropped connection nobody knows whether it
   * did. Default false.
   */
  delivered?: boolean
  fault: Fault
}

/** Thrown in place of an answer; a TypeError, as a broken connection makes of fetch. A server over HTTP destroys the socket. */
export class DroppedConnection extends TypeError {
  constructor() {
    super('Failed to fetch')
    this.name = 'TypeError'
  }
}
