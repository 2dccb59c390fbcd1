'use client'

import { useEffect, useRef } from 'react'
import { isolate } from '../../messages/isolate'
import type { Announcer } from '../../view/live-region/announcer'
import type { ConnectionRow } from '../list/list.types'
import type { RowStatus } from '../status/row-status.table'
import type { ConnectionsMessages } from '../words/connections.messages'
import type { RowText } from './row-text'

type Known = ReadonlyMap<string, { status: RowStatus; name: string }>

/**
 * Announces each change of a row once. A row that is open speaks for itself, a time that passes is no change, and what is there at first is
 * read with the page.
 */
export function useRowNews(
  drawn: readonly { row: ConnectionRow; text: RowText }[],
  isReady: boolean,
  messages: ConnectionsMessages,
  announcer: Announcer,
): void {
  const known = useRef<Known | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = isReady ? new Map(drawn.map(({ row, text }) => [row.id, { status: row.status, name: text.name }])) : null
    if (before === null || !isReady) return
    const news = drawn.flatMap(({ row, text }) => {
      const last = before.get(row.id)
      if (last === undefined || last.status === row.status || row.isOpen) return []
      return [messages.changed({ bank: text.name, status: text.status })]
    })
    const gone = [...before].flatMap(([id, { name }]) =>
      drawn.some(({ row }) => row.id === id) ? [] : [messages.removed({ bank: isolate(name, messages.dir) })],
    )
    if (news.length + gone.length > 0) announcer.announce([...news, ...gone].join('. '))
  }, [drawn, isReady, messages, announcer])
}
