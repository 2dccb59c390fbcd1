import type { QueryClient } from '@tanstack/react-query'
import type { Look } from '../policy'
import { lookKey, type DataOwner } from './keys'

/**
 * A look in the query cache. It holds bank data in a private field, which neither JSON nor a structured clone can see. So a host
 * that persists its whole cache writes an empty object, and a restored object is not a look.
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
export const knownLook = (client: QueryClient, owner: DataOwner, attemptId: string): Look | null =>
  KeptLook.in(client.getQueryData(lookKey(owner, attemptId)))
