import type { QueryClient } from '@tanstack/react-query'
import { PerUser, type BeginResult, type Intent } from '../../domain'

/** A begin that was sent from this page. It holds nothing that was typed. */
export interface SentBegin {
  /** Never rejects. */
  readonly result: Promise<BeginResult>
  readonly intent: Intent
  /** The user came back from the platform's page, and its outcome is being asked for. */
  readonly isReturn: boolean
  /** The attempt of the answer, once it is there. */
  attemptId: string | null
}

/** The last begin of each flow that no connection has heard the answer of. */
export type SentBegins = Map<string, SentBegin>

/** A page is known by its query client, which lives as long as the page does. */
const pages = new WeakMap<QueryClient, PerUser<SentBegins>>()

/**
 * What one user has sent from this page. It outlives connections, so that a component that is unmounted and mounted again waits for
 * the same answer, and nothing is sent twice.
 */
export function sentBegins(client: QueryClient, userKey: string): SentBegins {
  const known = pages.get(client) ?? new PerUser((): SentBegins => new Map())
  pages.set(client, known)
  return known.of(userKey)
}
