'use client'

import { QueryClientContext, useInfiniteQuery } from '@tanstack/react-query'
import { useContext, useEffect, useMemo } from 'react'
import { defaultClient, forgetWith } from '../../connection/query-client.store'
import type { InstitutionSummary } from '../../domain'
import { institutionsQuery, type BankLister } from './institutions.query'
import { useOnline } from './use-online'
import { keyOfSource, type InstitutionsSource } from './source'
import { useOwner } from './use-owner'
import { useSettled } from './use-settled'

export interface Institutions {
  status: 'loading' | 'ready' | 'failed' | 'offline'
  list: readonly InstitutionSummary[]
  /** The list is the platform's answer to what was typed, best first; otherwise it is all banks. */
  isAnswer: boolean
  /** The list belongs to an earlier search, and the answer to this one is on its way. */
  isStale: boolean
  hasMore: boolean
  loadMore(): void
  reload(): void
}

const NOTHING: readonly InstitutionSummary[] = []

/** The platform is asked once typing rests. */
const REST_MS = 200

/** A list of the host's own comes from no aggregator, and nothing is asked. */
const nobody: BankLister = { name: '' }

/** Reads a list of banks. A list of one page is searched where it is; of a longer one the platform is asked. */
export function useInstitutions(source: InstitutionsSource, typed: string, country: string | null): Institutions {
  const { institutions, aggregator = nobody, userKey = '' } = source
  const contextClient = useContext(QueryClientContext)
  const client = useMemo(
    () => forgetWith(source.queryClient ?? contextClient ?? defaultClient()),
    [source.queryClient, contextClient],
  )
  const isOnline = useOnline()
  const isAsked = institutions === undefined
  const owner = useOwner(keyOfSource(source), userKey, aggregator)
  const whole = useInfiniteQuery({ ...institutionsQuery({ aggregator, owner, search: null, country }), enabled: isAsked }, client)
  const isWhole = !isAsked || whole.data?.pages[0]?.next === null
  const now = useMemo(() => ({ owner, search: typed.trim() }), [owner, typed])
  const rested = useSettled(now, REST_MS)
  const settled = rested.owner === owner ? rested.search : ''
  const isAnswer = !isWhole && settled !== ''
  const answer = useInfiniteQuery(
    {
      ...institutionsQuery({ aggregator, owner, search: settled, country }),
      enabled: isAsked && isAnswer,
    },
    client,
  )
  const query = isAnswer ? answer : whole
  const { isError, refetch } = query
  // Until the first answer has come, what was there before stays.
  const data = query.data ?? whole.data

  useEffect(() => {
    if (isOnline && isError) void refetch()
    // Once back online, and not after each failure.
    // eslint-disable-next-line react/exhaustive-deps
  }, [isOnline])

  const list = useMemo(() => institutions ?? data?.pages.flatMap((page) => page.institutions) ?? NOTHING, [institutions, data])
  return {
    status:
      !isAsked || (data !== undefined && !(isAnswer && isError))
        ? 'ready'
        : !isOnline
          ? 'offline'
          : isError
            ? 'failed'
            : 'loading',
    list,
    isAnswer: isAnswer && query.data !== undefined,
    isStale: isAsked && !isWhole && (settled !== now.search || query.isPlaceholderData || query.data === undefined),
    hasMore: isAsked && query.hasNextPage,
    loadMore: () => void query.fetchNextPage({ cancelRefetch: false }),
    reload: () => void query.refetch({ cancelRefetch: false }),
  }
}
