import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import { developerError, MINUTE, systemClock, type Aggregator, type CallContext, type InstitutionPage } from '../../domain'
import { LISTED, listed, userPrefix, type DataOwner } from '../../query'

/** What a list needs of an aggregator. */
export type BankLister = Pick<Aggregator, 'name' | 'institutions'>

export interface InstitutionsRequest {
  aggregator: BankLister
  owner: DataOwner
  /** Null for the whole list. */
  search: string | null
  country: string | null
}

/** The pages of a list of banks: one query for each search and country. Nothing of it is stored. */
export function institutionsQuery({ aggregator, owner, search, country }: InstitutionsRequest) {
  return infiniteQueryOptions<InstitutionPage, Error, InfiniteData<InstitutionPage>, readonly unknown[], string | null>({
    queryKey: [...userPrefix(owner[0]), owner[1], 'institutions', country, search],
    queryFn: async ({ pageParam, signal }) => {
      const { name, institutions } = aggregator
      if (institutions === undefined) throw developerError('no-institutions', { aggregator: name })
      const ask = (call: CallContext) => institutions.call(aggregator, { search, country, cursor: pageParam }, call)
      return listed({ owner, clock: systemClock }, `institutions of "${name}"`, ask, signal)
    },
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    staleTime: 5 * MINUTE,
    ...LISTED,
    // What was there stays until the answer has come, unless it is somebody else's.
    placeholderData: (shown, before) => {
      const [, userKey, from] = before?.queryKey ?? []
      return userKey === owner[0] && from === owner[1] ? shown : undefined
    },
    refetchOnWindowFocus: false,
  })
}
