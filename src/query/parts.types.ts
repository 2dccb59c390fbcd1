import type { QueryClient } from '@tanstack/react-query'
import type { Aggregator, Clock } from '../domain'

/** What a look has to know of the page and the device. */
export interface LookEnvironment {
  /** Nobody can see the page. */
  hidden(): boolean
  /** The device says that it has no network. */
  offline(): boolean
}

/** What an actor that looks is given beside its ids: found by the actor's `instance`, never kept in a context. */
export interface LookParts {
  readonly client: QueryClient
  readonly aggregator: Aggregator
  readonly clock: Clock
  readonly environment: LookEnvironment
}

/** Finds the parts of one actor. */
export type PartsOf = (instance: string) => LookParts
