/** What goes wrong with an answer. */
export type Fault =
  /** An HTTP error with the platform's body for it, or `body` as it is. `retryAfterS` sets the header Retry-After. */
  | { kind: 'status'; status: number; retryAfterS?: number; body?: string }
  /** The connection breaks and nothing is answered: fetch rejects with a TypeError; over HTTP the socket is destroyed. */
  | { kind: 'dropped' }
  /** 200 with a page of HTML, like a captive portal. */
  | { kind: 'html' }
  /** 200 with nothing. */
  | { kind: 'empty' }
  /** The true answer, cut in half. */
  | { kind: 'truncated' }
  /** 200 with five megabytes of unrelated JSON. */
  | { kind: 'huge' }
  /** 200 with this value as JSON instead of the true one. */
  | { kind: 'json'; value: unknown }
  /** The true answer, `ms` later by the sandbox's clock. */
  | { kind: 'slow'; ms: number }
  /** The true answer in pieces, one every `everyMs` by the sandbox's clock. */
  | { kind: 'trickle'; everyMs: number; pieces?: number }
  /** No answer, ever. */
  | { kind: 'hanging' }

/** Which requests a fault affects, and how often. */
export interface FaultRule {
  /** @default any method */
  method?: string
  /**
   * The path without its query, or a pattern. `*` stands for one segment, as in `/jobs/*`.
   * @default any path
   */
  path?: string | RegExp
  /**
   * How many matching requests pass first.
   * @default 0
   */
  skip?: number
  /**
   * How many requests are affected; Infinity for all.
   * @default 1
   */
  times?: number
  /**
   * Whether the platform carries out the request before the answer goes wrong. After a dropped connection the client cannot know.
   * @default false
   */
  delivered?: boolean
  fault: Fault
}

/** Thrown instead of an answer: a TypeError, like a fetch whose connection breaks. A server over HTTP destroys the socket. */
export class DroppedConnection extends TypeError {
  constructor() {
    super('Failed to fetch')
    this.name = 'TypeError'
  }
}
