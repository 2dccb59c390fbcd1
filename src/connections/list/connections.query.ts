import { queryOptions } from '@tanstack/react-query'
import {
  developerError,
  noticeDeveloper,
  SessionEndedError,
  strayError,
  UnreachableError,
  type Aggregator,
  type Clock,
  type ConnectionSummary,
} from '../../domain'
import { callContext, userPrefix, WITHOUT, withTimeLimit, type DataOwner } from '../../query'
import { parseSummaries } from './summary.parse'

const MINUTE = 60_000

export interface ConnectionsRequest {
  /** Whose list it is. Parts of a page that have it in common share one. */
  owner: DataOwner
  /** The adapter that is asked. */
  aggregator: () => Aggregator
  clock: Clock
}

/** Errors that nobody has to mend: the network, or a session that has ended. */
const isExpected = (error: unknown): boolean => error instanceof UnreachableError || error instanceof SessionEndedError

/** The list of one user's connections. It is read once and again after a change, and never in between. Nothing of it is stored. */
export function connectionsQuery({ owner, aggregator, clock }: ConnectionsRequest) {
  return queryOptions<readonly ConnectionSummary[]>({
    ...WITHOUT,
    queryKey: [...userPrefix(owner[0]), owner[1], 'connections'],
    queryFn: async ({ signal }) => {
      const asked = aggregator()
      const { connections } = asked
      if (connections === undefined) throw developerError('no-connections', { aggregator: asked.name })
      return withTimeLimit(clock, signal, async (limited) =>
        parseSummaries(await connections.call(asked, callContext({ owner, clock }, limited))),
      ).catch((error: unknown) => {
        if (!signal.aborted && !isExpected(error)) noticeDeveloper(strayError(`connections of "${asked.name}"`, error))
        throw error
      })
    },
    staleTime: MINUTE,
    gcTime: 10 * MINUTE,
    retry: false,
    networkMode: 'always',
    throwOnError: false,
    refetchInterval: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    meta: { persist: false },
  })
}
