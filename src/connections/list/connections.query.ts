import { queryOptions } from '@tanstack/react-query'
import { developerError, MINUTE, type Aggregator, type Clock, type ConnectionSummary } from '../../domain'
import { LISTED, listed, userPrefix, type DataOwner } from '../../query'
import { parseSummaries } from './summary.parse'

export interface ConnectionsRequest {
  /** Whose list it is. Parts of a page that have it in common share one. */
  owner: DataOwner
  /** The adapter that is asked. */
  aggregator: () => Aggregator
  clock: Clock
}

/** The list of one user's connections. It is read once and again after a change, and never in between. Nothing of it is stored. */
export function connectionsQuery({ owner, aggregator, clock }: ConnectionsRequest) {
  return queryOptions<readonly ConnectionSummary[]>({
    queryKey: [...userPrefix(owner[0]), owner[1], 'connections'],
    queryFn: async ({ signal }) => {
      const asked = aggregator()
      const { connections } = asked
      if (connections === undefined) throw developerError('no-connections', { aggregator: asked.name })
      const where = `connections of "${asked.name}"`
      return parseSummaries(await listed({ owner, clock }, where, (call) => connections.call(asked, call), signal))
    },
    ...LISTED,
    staleTime: MINUTE,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
  })
}
