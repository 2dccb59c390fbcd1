'use client'

import { useInfiniteQuery, useQueries, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { browserEnvironment } from '../../connection/environment/environment'
import { plainText, safePicture, systemClock, type Aggregator, type ConnectionSummary } from '../../domain'
import { institutionsQuery } from '../../picker/list/institutions.query'
import { bankQuery, type DataOwner } from '../../query'
import type { RowBank } from './list.types'

const LONGEST_NAME = 80

const isNameless = ({ institutionName, institutionId }: ConnectionSummary): boolean => !institutionName && Boolean(institutionId)

interface Facts {
  name: string | null
  logoUrl: string | null
}

export interface BankNames {
  bankOf: (summary: ConnectionSummary) => RowBank
  /** The names are on their way for the first time. */
  isPending: boolean
}

/**
 * The names of the banks, from the list of banks that a picker reads too: one question for all rows. A bank that it does not have is asked
 * about by itself, once.
 */
export function useBankNames(
  summaries: readonly ConnectionSummary[],
  { aggregator, owner, client }: { aggregator: Aggregator; owner: DataOwner; client: QueryClient },
): BankNames {
  const hasList = aggregator.institutions !== undefined
  const list = useInfiniteQuery(
    {
      ...institutionsQuery({ aggregator, owner, search: null, country: null }),
      enabled: hasList && summaries.some(isNameless),
    },
    client,
  )
  const listed = useMemo(() => {
    const banks = (list.data?.pages ?? []).flatMap(({ institutions }) => institutions)
    const factsOf = ({ shortName, name, logoUrl }: (typeof banks)[number]): Facts => ({
      name: plainText(shortName, LONGEST_NAME) ?? plainText(name, LONGEST_NAME),
      logoUrl: safePicture(logoUrl),
    })
    return new Map(banks.map((bank) => [bank.id, factsOf(bank)]))
  }, [list.data])
  const isSettled = !hasList || list.isSuccess
  const missing = useMemo(() => {
    const ids = summaries.filter(isNameless).map(({ institutionId }) => institutionId ?? '')
    return isSettled ? [...new Set(ids)].filter((id) => !listed.has(id)) : []
  }, [summaries, listed, isSettled])
  const parts = {
    aggregator,
    client,
    owner,
    clock: systemClock,
    environment: browserEnvironment,
  }
  const alone = useQueries(
    {
      queries: missing.map((institutionId) => ({
        ...bankQuery(parts, { institutionId, connectionId: null }),
        enabled: aggregator.institution !== undefined,
        staleTime: Infinity,
      })),
      combine: (results) => ({
        banks: results.map(({ data }) => data?.institution ?? null),
        isPending: results.some(({ isLoading }) => isLoading),
      }),
    },
    client,
  )
  const bankOf: BankNames['bankOf'] = ({ institutionId = null, institutionName = null, logoUrl = null }) => {
    const id = institutionId ?? ''
    const known: Facts | null | undefined = listed.get(id) ?? alone.banks[missing.indexOf(id)]
    return {
      id: institutionId,
      name: institutionName ?? plainText(known?.name, LONGEST_NAME),
      logoUrl: logoUrl ?? known?.logoUrl ?? null,
    }
  }
  return { bankOf, isPending: list.isLoading || alone.isPending }
}
