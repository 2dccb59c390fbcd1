'use client'

import { Button } from '../../view/button/button'
import type { ConnectionRow } from '../list/list.types'
import type { ConnectionsHandle } from '../use-connections'
import { useListContext } from './list.context'
import { RowItem } from './row-item'
import type { RowText } from './row-text'

interface ListBodyProps {
  list: Pick<ConnectionsHandle, 'status' | 'reload'>
  drawn: readonly { row: ConnectionRow; text: RowText }[]
}

const WAITING_ROWS = [0, 1, 2]

/** The rows, or what is there instead of them. */
export function ListBody({ list, drawn }: ListBodyProps) {
  const { messages } = useListContext()
  switch (list.status) {
    case 'loading':
      return (
        <>
          <p data-bck-part="connections-note">{messages.loading}</p>
          <ul aria-hidden="true" data-bck-part="connections" data-state="loading">
            {WAITING_ROWS.map((at) => (
              <li key={at} data-bck-part="connection-item" />
            ))}
          </ul>
        </>
      )
    case 'offline':
      return <p data-bck-part="connections-note">{messages.offline}</p>
    case 'failed':
      return (
        <div data-bck-part="connections-empty">
          <p data-bck-part="connections-note">{messages.failed}</p>
          <p>{messages.failedHelp}</p>
          <Button kind="primary" name="retry" onPress={list.reload}>
            {messages.retry}
          </Button>
        </div>
      )
    case 'ready':
      return drawn.length === 0 ? (
        <p data-bck-part="connections-note">{messages.none}</p>
      ) : (
        <ul data-bck-part="connections">
          {drawn.map(({ row, text }) => (
            <RowItem key={row.key} row={row} text={text} />
          ))}
        </ul>
      )
  }
}
