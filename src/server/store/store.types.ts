/**
 * Where the server keeps what outlives a request. Every verb is one operation that no other can come between, over all nodes. Values are
 * text; `ttlMs` says after how many milliseconds a value is gone. A rejection counts as the store being away: the request is answered with
 * 503, and nothing is begun.
 */
export interface ServerStore {
  get(key: string): Promise<string | null>
  /**
   * Writes `value` if the key now has `expected`, where null means that it has nothing. A null `value` deletes. Answers whether it wrote.
   */
  compareAndSet(key: string, expected: string | null, value: string | null, ttlMs: number): Promise<boolean>
  /** Reads and deletes: of several calls, only one gets the value. */
  take(key: string): Promise<string | null>
  /** Adds one, and answers the new count. The first call sets the time to live. */
  increment(key: string, ttlMs: number): Promise<number>
  /**
   * Notes in a list when something is due, in milliseconds since 1970, in the place of an earlier time; null takes the name off. Without this
   * and `late`, steps of followed flows that the queue loses are not found again.
   */
  noteTime?(list: string, name: string, at: number | null): Promise<void>
  /** The names whose time was at or before `at`, the oldest first, and at most so many. */
  late?(list: string, at: number, most: number): Promise<readonly string[]>
}
