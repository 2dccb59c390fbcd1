'use client'

import { useMemo } from 'react'
import type { ConnectionCallbacks } from '../controller'
import { useLatest } from '../controller/use-latest'
import type { InstitutionSummary } from '../domain'
import { callInTime, faultOf } from '../query'
import { chosenBankOf, requestOf } from './flows/row-request'
import type { ConnectionRow } from './list/list.types'
import type { ConnectionsSource, ListStatus } from './list/use-list'
import { useRows } from './list/use-rows'

export interface UseConnectionsOptions extends ConnectionsSource {
  /** Called once a flow of this list has connected its bank, as in a connection of its own. */
  onConnected?: ConnectionCallbacks['onConnected']
  /** Called once a connection has been removed, by this user and here. */
  onRemoved?: ((removed: { connectionId: string; institutionId: string | null }) => void) | undefined
  /**
   * Where the platform's page opens, as in a connection of its own.
   * @default 'redirect'
   */
  authorizationMode?: 'redirect' | 'popup' | undefined
  /** The order of names, as a BCP 47 tag. @default 'en' */
  locale?: string | undefined
}

export interface ConnectionsHandle {
  status: ListStatus
  /** Who needs the user comes first. A row that did not change is the same object. */
  rows: readonly ConnectionRow[]
  /** The list is being read again. */
  isRefreshing: boolean
  /** The time that the rows were drawn for, in milliseconds since 1970. */
  now: number
  /**
   * Begins a new connection and opens its card in a row of its own.
   * @param bank as a picker lists it; null if the user chooses it at the platform
   * @returns the `id` of the row
   */
  connect: (bank: InstitutionSummary | null) => string
  /** Reads the list again. */
  reload: () => void
  /** Follows a row's way on: opens its card, or begins what needs none. */
  follow: (row: ConnectionRow) => void
  /** Closes the card of a row. What goes on goes on. */
  fold: (row: ConnectionRow) => void
  /** Fetches the data again, if the platform's pause is over. */
  refresh: (row: ConnectionRow) => void
  /** Opens a new login or consent for a connection that works. */
  renew: (row: ConnectionRow) => void
  /** Asks the user whether to remove it. */
  askRemoval: (row: ConnectionRow) => void
  keep: (row: ConnectionRow) => void
  /** Removes it at the platform. */
  remove: (row: ConnectionRow) => void
}

/**
 * A user's connections without markup: one row for each, who needs the user first. The list is read once and again after a change; a row at
 * rest asks nothing, and what is under way shows in its row.
 *
 * @throws DeveloperError if `userKey` is empty. A list that cannot be read is `failed` or `offline`, and the developer is told.
 */
export function useConnections(options: UseConnectionsOptions): ConnectionsHandle {
  const { userKey } = options
  const { read, status, flows, rows, now, setRemoval } = useRows(options, { takesUp: true })
  const { summaries, clock, owner } = read
  const latest = useLatest(options)

  const begin = (row: ConnectionRow, way: 'update' | 'refresh' | 'create', isAtOnce: boolean) => {
    const given = summaries.find(({ id }) => id === row.id)?.reason ?? null
    const request = requestOf(row, way, given, latest.current.aggregator)
    if (request === null) return
    if (isAtOnce) flows.run(row.id, request)
    else flows.open(row.id, request)
  }

  const remove = async (row: ConnectionRow): Promise<void> => {
    const asked = latest.current.aggregator
    setRemoval(row.id, 'running')
    try {
      await callInTime({ owner, clock }, (call) => asked.removeConnection?.(row.id, call))
    } catch (error) {
      faultOf(error, `removeConnection of "${asked.name}"`)
      setRemoval(row.id, 'failed')
      return
    }
    flows.release(row.id)
    setRemoval(row.id, 'removed')
    if (latest.current.userKey !== userKey) return
    latest.current.onRemoved?.({ connectionId: row.id, institutionId: row.bank.id })
    await read.reload()
  }

  const handle: Omit<ConnectionsHandle, 'status' | 'rows' | 'isRefreshing' | 'now'> = {
    connect: (bank) => flows.connect(bank && chosenBankOf(bank)),
    reload: () => void read.reload(),
    follow: (row) => {
      if (row.way === 'show') flows.open(row.id, null)
      else if (row.way !== null) begin(row, row.way, row.way === 'refresh')
    },
    fold: (row) => flows.fold(row.id),
    refresh: (row) => begin(row, 'refresh', true),
    renew: (row) => begin(row, 'update', false),
    askRemoval: (row) => setRemoval(row.id, 'asking'),
    keep: (row) => setRemoval(row.id, null),
    remove: (row) => void remove(row),
  }
  const acting = useLatest(handle)
  const actions = useMemo(
    (): typeof handle => ({
      connect: (bank) => acting.current.connect(bank),
      reload: () => acting.current.reload(),
      follow: (row) => acting.current.follow(row),
      fold: (row) => acting.current.fold(row),
      refresh: (row) => acting.current.refresh(row),
      renew: (row) => acting.current.renew(row),
      askRemoval: (row) => acting.current.askRemoval(row),
      keep: (row) => acting.current.keep(row),
      remove: (row) => acting.current.remove(row),
    }),
    [acting],
  )
  return { status, rows, isRefreshing: read.isRefreshing, now, ...actions }
}
