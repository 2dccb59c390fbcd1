'use client'

import { QueryClientContext, useQuery, type QueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ResumeOptions } from '../../connection'
import { defaultClient, forgetWith } from '../../connection/query-client.store'
import { parseUserKey } from '../../connection/request.parse'
import { useLatest } from '../../controller/use-latest'
import { holdUserData, systemClock, type UserDataHolder, type Aggregator, type Clock, type ConnectionSummary } from '../../domain'
import { useOnline } from '../../picker/list/use-online'
import { keyOfSource } from '../../picker/list/source'
import { useOwner } from '../../picker/list/use-owner'
import type { DataOwner } from '../../query'
import { connectionsQuery } from './connections.query'

/** Whose connections they are, and where they come from. */
export interface ConnectionsSource {
  aggregator: Aggregator
  /** The host's own id of the signed-in user, never empty. */
  userKey: string
  /**
   * Where flows are remembered, as their own components are given it. What is under way in other tabs then shows in its row, and "Not now"
   * lasts over a reload.
   * @default nothing is remembered
   */
  resume?: ResumeOptions | undefined
  /** @default that of the nearest QueryClientProvider */
  queryClient?: QueryClient | undefined
  /** @default the system's clock */
  clock?: Clock | undefined
}

export type ListStatus = 'loading' | 'ready' | 'failed' | 'offline'

export interface ConnectionsRead {
  status: ListStatus
  summaries: readonly ConnectionSummary[]
  /** It is being read again. */
  isRefreshing: boolean
  client: QueryClient
  clock: Clock
  /** Under which everything is held. */
  owner: DataOwner
  /** Another one for another user or platform. */
  key: string
  reload: () => Promise<unknown>
}

const NONE: readonly ConnectionSummary[] = []

/** Whether the user has been forgotten since this part of the page came up: it then shows nothing, and asks nothing. */
function useForgotten(userKey: string): boolean {
  const [forgotten, forget] = useState<string | null>(null)
  // The kit holds it weakly, so it is kept here.
  const held = useRef<UserDataHolder | null>(null)
  useEffect(() => {
    const holder: UserDataHolder = {
      forgetUser: (of) => {
        if (held.current === holder && (of === null || of === userKey)) forget(userKey)
      },
    }
    held.current = holder
    holdUserData(holder)
    return () => {
      held.current = null
      // They may come back after somebody else.
      forget(null)
    }
  }, [userKey])
  return forgotten === userKey
}

/** Reads the list of a user's connections, once for all parts of a page. */
export function useList(source: ConnectionsSource): ConnectionsRead {
  const { aggregator, clock = systemClock } = source
  const userKey = parseUserKey(source.userKey)
  const contextClient = useContext(QueryClientContext)
  const client = useMemo(
    () => forgetWith(source.queryClient ?? contextClient ?? defaultClient()),
    [source.queryClient, contextClient],
  )
  // A host that makes its adapter in each render still has one list.
  const isForgotten = useForgotten(userKey)
  const key = keyOfSource({ userKey, aggregator }) + isForgotten
  const owner = useOwner(key, userKey, aggregator)
  const last = useRef(aggregator)
  const latest = useLatest(aggregator)
  useEffect(() => {
    if (last.current !== aggregator && last.current.name === aggregator.name && last.current.identity === aggregator.identity)
      aggregator.adopt?.(last.current)
    last.current = aggregator
  }, [aggregator])
  const query = useQuery(
    { ...connectionsQuery({ owner, aggregator: () => latest.current, clock }), enabled: !isForgotten },
    client,
  )
  const isOnline = useOnline()
  const { data, isError, refetch } = query
  return {
    status: data !== undefined ? 'ready' : isError ? (isOnline ? 'failed' : 'offline') : 'loading',
    summaries: data ?? NONE,
    isRefreshing: query.isFetching && data !== undefined,
    client,
    clock,
    owner,
    key,
    reload: () => refetch({ cancelRefetch: true }),
  }
}
