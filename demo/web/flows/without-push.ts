import type { Aggregator } from 'bank-connection-kit'

/**
 * Whoever moves the clock goes from one timer of the page to the next. What the server pushes has no timer in it, so this page looks by
 * itself, as one whose stream does not come through. In an app nothing has to be done for either.
 */
export function withoutPush(aggregator: Aggregator): Aggregator {
  const looking = { ...aggregator }
  delete looking.subscribe
  return looking
}
