import type { QueryClient } from '@tanstack/react-query'
import type { Aggregator, Clock } from '../domain'
import type { Watch } from './watch'

/** What of the page and the device a look depends on. */
export interface Surroundings {
  /** Nobody can see the page. */
  hidden(): boolean
  /** The device says that it has no network. */
  offline(): boolean
}

/** What an actor that looks is given beside its ids: found by the actor's `instance`, never kept in a context. */
export interface LookParts {
  client: QueryClient
  aggregator: Aggregator
  clock: Clock
  environment: Surroundings
  /** Who looks at the attempt now; set by the watching actor. */
  watch: Watch | null
  /** Tells the developer of something that the kit cannot mend. */
  report(error: unknown): void
}

/** Finds the parts of one actor. */
export type PartsOf = (instance: string) => LookParts
