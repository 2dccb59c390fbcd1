import type { QueryClient } from '@tanstack/react-query'
import type { Aggregator, Clock } from '../domain'
import type { DataOwner } from './keys'

/** The facts about page and device that a look needs. */
export interface LookEnvironment {
  /** Nobody can see the page. */
  hidden(): boolean
  /** The device says that it has no network. */
  offline(): boolean
}

/** Everything that a looking actor needs beside its ids. Found by the actor's `instance`, never kept in a context. */
export interface LookParts {
  readonly client: QueryClient
  readonly aggregator: Aggregator
  /** Under which everything that is read is held. */
  readonly owner: DataOwner
  readonly clock: Clock
  readonly environment: LookEnvironment
}

/** Finds the parts of one actor. */
export type PartsOf = (instance: string) => LookParts
