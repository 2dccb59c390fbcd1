import { hashKey, infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import {
  developerError,
  noticeDeveloper,
  strayError,
  systemClock,
  UnreachableError,
  SessionEndedError,
  type Aggregator,
  type InstitutionPage,
} from '../../domain'
import { callContext, userPrefix, withTimeLimit, type DataOwner } from '../../query'

const MINUTE = 60_000

/** Errors that nobody has to mend: the network, or a session that has ended. */
const isExpected = (error: unknown): boolean => error instanceof UnreachableError || error instanceof SessionEndedError

export interface InstitutionsRequest {
  aggregator: Aggregator
  owner: DataOwner
  /** Null for the whole list. */
  search: string | null
  country: string | null
}

const listPrefix = ([userKey, aggregator]: DataOwner) => [...userPrefix(userKey), aggregator, 'institutions']

const isOf = (owner: DataOwner, key: readonly unknown[]): boolean => {
  const prefix = listPrefix(owner)
  return hashKey(key.slice(0, prefix.length)) === hashKey(prefix)
}

/** The pages of a list of banks: one query for each search and country. Nothing of it is stored. */
export function institutionsQuery({ aggregator, owner, search, country }: InstitutionsRequest) {
  return infiniteQueryOptions<InstitutionPage, Error, InfiniteData<InstitutionPage>, readonly unknown[], string | null>({
    queryKey: [...listPrefix(owner), country, search],
    queryFn: async ({ pageParam, signal }) => {
      if (aggregator.institutions === undefined) throw developerError('no-institutions', { aggregator: aggregator.name })
      const ask = aggregator.institutions.bind(aggregator)
      return withTimeLimit(systemClock, signal, (limited) =>
        ask({ search, country, cursor: pageParam }, callContext({ owner, clock: systemClock }, limited)),
      ).catch((error: unknown) => {
        if (!signal.aborted && !isExpected(error)) noticeDeveloper(strayError(`institutions of "${aggregator.name}"`, error))
        throw error
      })
    },
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    staleTime: 5 * MINUTE,
    gcTime: 10 * MINUTE,
    // What was there stays until the answer has come, unless it is somebody else's.
    placeholderData: (shown, before) => (isOf(owner, before?.queryKey ?? []) ? shown : undefined),
    retry: false,
    networkMode: 'always',
    throwOnError: false,
    refetchOnWindowFocus: false,
    meta: { persist: false },
  })
}
