import type { Aggregator } from 'bank-connection-kit'

/**
 * Whoever moves the clock waits, after each timer, for every request and every lock of the page. A stream never ends, and the tab that has it
 * keeps its lock: with either, each timer would take seconds. So this page looks by itself, as one whose stream does not come through. In an
 * app nothing has to be done for either.
 */
export function withoutPush(aggregator: Aggregator): Aggregator {
  const looking = { ...aggregator }
  delete looking.subscribe
  return looking
}
