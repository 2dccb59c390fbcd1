'use client'

import { replaceEqualDeep } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ConnectionCallbacks } from '../../controller'
import { useLatest } from '../../controller/use-latest'
import { RowFlows } from '../flows/row-flows'
import type { ConnectionRow, Removal } from './list.types'
import { inPlace, rowOf, sorted } from './rows'
import { isOldTry } from './tries'
import { useBankNames } from './use-bank-names'
import { useList, type ConnectionsRead, type ConnectionsSource, type ListStatus } from './use-list'
import { useNow } from './use-now'

export interface RowsOptions extends ConnectionsSource {
  authorizationMode?: 'redirect' | 'popup' | undefined
  onConnected?: ConnectionCallbacks['onConnected']
  /** The order of names. @default 'en' */
  locale?: string | undefined
}

export interface Rows {
  read: ConnectionsRead
  status: ListStatus
  flows: RowFlows
  rows: readonly ConnectionRow[]
  now: number
  /** `removed`: the platform said so, and the list may not know it yet. Null: back to the beginning. */
  setRemoval: (id: string, to: Removal | 'removed' | null) => void
}

type Removals = Readonly<Record<string, Removal | 'removed' | null>>

const NO_REMOVALS: Removals = {}

function useFlows(options: RowsOptions, read: ConnectionsRead, takesUp: boolean): RowFlows {
  const { aggregator, userKey, resume, authorizationMode } = options
  const { client, clock, key } = read
  const reload = useLatest(read.reload)
  const heard = useLatest(options.onConnected)
  const make = () =>
    new RowFlows({
      userKey,
      aggregator,
      clock,
      resume,
      takesUp,
      queryClient: client,
      authorizationMode,
      onConnected: (details) => heard.current?.(details),
      onSettled: () => reload.current(),
    })
  const [held, hold] = useState(() => ({ key, flows: make() }))
  let { flows } = held
  if (held.key !== key) {
    flows = make()
    hold({ key, flows })
  }
  useEffect(() => {
    flows.start()
    return () => flows.stop()
  }, [flows])
  useEffect(() => flows.replaceAggregator(aggregator), [flows, aggregator])
  useEffect(() => {
    if (read.status === 'ready') flows.setSummaries(read.summaries)
  }, [flows, read.status, read.summaries])
  useSyncExternalStore(flows.subscribe, flows.version, flows.version)
  return flows
}

/** The rows of a list. `takesUp`: what records tell to be under way is followed; one part of a page is enough for that. */
export function useRows(options: RowsOptions, { takesUp }: { takesUp: boolean }): Rows {
  const { aggregator, locale = 'en' } = options
  const read = useList(options)
  const { client, clock, owner, key } = read
  const flows = useFlows(options, read, takesUp)
  const { begun } = flows
  const { summaries: begunNow } = begun
  const summaries = useMemo(() => [...begunNow, ...read.summaries], [begunNow, read.summaries])
  const { bankOf, isPending } = useBankNames(summaries, { aggregator, owner, client })
  const [removals, setRemovals] = useState(NO_REMOVALS)
  // What one user removed must not hide anything from the next.
  const nameOf = (id: string) => `${key} ${id}`
  useNow(clock)
  const now = clock.now()

  const drawn = useRef<readonly ConnectionRow[]>([])
  const next = summaries.flatMap((summary) => {
    const removal = removals[nameOf(summary.id)] ?? null
    const flow = flows.flowOf(summary.id)
    if (removal === 'removed' || (flow === null && isOldTry(summary, summaries))) return []
    const facts = {
      bank: bankOf(summary),
      flow,
      isOpen: flows.isOpen(summary.id),
      removal,
      refreshedAt: flows.refreshedAt(summary.id),
      key: begun.keyOf(summary.id),
      isListed: !begun.has(summary.id),
    }
    return [rowOf(summary, facts, aggregator, now)]
  })
  const rows = replaceEqualDeep(drawn.current, inPlace(sorted(next, locale), drawn.current))
  useEffect(() => {
    drawn.current = rows
  })
  return {
    read,
    // A row without its name would change under the reader's eyes.
    status: isPending && rows.every(({ bank }) => bank.name === null) ? 'loading' : read.status,
    flows,
    rows,
    now,
    setRemoval: (id, to) => setRemovals((others) => ({ ...others, [nameOf(id)]: to })),
  }
}
