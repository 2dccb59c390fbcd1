'use client'

import { useCallback, useReducer } from 'react'
import { readPutOff, writePutOff } from './attention/put-off.store'
import { upcomingOf, type UpcomingEvent } from './attention/upcoming'
import type { ConnectionRow } from './list/list.types'
import type { ConnectionsSource, ListStatus } from './list/use-list'
import { useRows } from './list/use-rows'
import { ROW_STATUSES } from './status/row-status.table'

export interface AttentionHandle {
  status: ListStatus
  /** The banks that need the user now, the most urgent first. Empty if all is well, or the user wants to be asked later. */
  rows: readonly ConnectionRow[]
  /** What is ahead, the next first, for hosts that remind their users by mail. */
  upcoming: readonly UpcomingEvent[]
  /** Leaves the user alone with these for a day. Whatever is new is asked for all the same. */
  putOff: () => void
  /** The time that the rows were read for, in milliseconds since 1970. */
  now: number
}

const reasonOf = ({ id, status }: ConnectionRow): string => `${status} ${id}`

/** Whether any bank needs the user, without markup. It reads the same list as `useConnections`, once for both. */
export function useAttention(options: ConnectionsSource): AttentionHandle {
  const { aggregator, resume, userKey } = options
  const { read, status, rows: all, now } = useRows(options, { takesUp: false })
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const later = readPutOff(resume, userKey, now)
  const asking = status === 'ready' ? all.filter((row) => ROW_STATUSES[row.status].asks) : []
  const rows = asking.filter((row) => !later.includes(reasonOf(row)))
  const reasons = [...later, ...rows.map(reasonOf)].join('\n')
  const { clock } = read
  const putOff = useCallback(() => {
    writePutOff(resume, { userKey, reasons: reasons.split('\n'), now: clock.now() })
    redraw()
    // A host writes `resume` inline; what it says does not change.
    // eslint-disable-next-line react/exhaustive-deps
  }, [userKey, reasons, clock])
  return { status, rows, upcoming: upcomingOf(all, aggregator, now), putOff, now }
}
