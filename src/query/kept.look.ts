import type { QueryClient } from '@tanstack/react-query'
import type { Look } from '../policy'
import { lookKey } from './keys'

/**
 * A look as it lies in the query cache. It holds bank data, and a private field is in no JSON and no structured clone: a host
 * that persists its whole cache writes an empty object, and what it brings back is no look.
 */
export class KeptLook {
  readonly #look: Look

  constructor(look: Look) {
    this.#look = look
  }

  static in(data: unknown): Look | null {
    return typeof data === 'object' && data !== null && #look in data ? data.#look : null
  }
}

/** The last look at an attempt, without asking. */
export const knownLook = (client: QueryClient, aggregator: string, attemptId: string): Look | null =>
  KeptLook.in(client.getQueryData(lookKey(aggregator, attemptId)))
