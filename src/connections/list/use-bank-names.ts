'use client'

import { useInfiniteQuery, useQueries, type QueryClient, type UseQueryOptions } from '@tanstack/react-query'
import { useMemo } from 'react'
import { browserEnvironment } from '../../connection/environment/environment'
import {
  plainText,
  safePicture,
  systemClock,
  type Aggregator,
  type ConnectionSummary,
  type InstitutionSummary,
} from '../../domain'
import { institutionsQuery } from '../../picker/list/institutions.query'
import { LONGEST_NAME, shownNameOf } from '../../picker/list/shown-name'
import { bankQuery, type BankLook, type DataOwner } from '../../query'
import type { RowBank } from './list.types'

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
    const factsOf = (bank: InstitutionSummary): Facts => ({ name: shownNameOf(bank), logoUrl: safePicture(bank.logoUrl) })
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
      // The first versions of Query 5 do not see that an observer's options are those of a hook.
      queries: missing.map((institutionId): UseQueryOptions<BankLook> => {
        const query = bankQuery(parts, { institutionId, connectionId: null }) as UseQueryOptions<BankLook>
        return { ...query, enabled: aggregator.institution !== undefined, refetchInterval: false, staleTime: Infinity }
      }),
    },
    client,
  )
  const bankOf: BankNames['bankOf'] = ({ institutionId = null, institutionName = null, logoUrl = null }) => {
    const id = institutionId ?? ''
    const known: Facts | null | undefined = listed.get(id) ?? alone[missing.indexOf(id)]?.data?.institution
    return {
      id: institutionId,
      name: institutionName ?? plainText(known?.name, LONGEST_NAME),
      logoUrl: logoUrl ?? known?.logoUrl ?? null,
    }
  }
  return { bankOf, isPending: list.isLoading || alone.some(({ isLoading }) => isLoading) }
}
