'use client'

import { memo, useId, useLayoutEffect, useRef, useState } from 'react'
import { BankLogo } from '../../picker/view/bank-logo'
import { Button } from '../../view/button/button'
import type { ConnectionRow } from '../list/list.types'
import { ROW_STATUSES } from '../status/row-status.table'
import { useListContext } from './list.context'
import { RemovalQuestion } from './removal-question'
import { RowCard } from './row-card'
import { RowMenu } from './row-menu'
import type { RowText } from './row-text'

interface RowItemProps {
  row: ConnectionRow
  text: RowText
}

/** One bank: its name, how it stands, one button and a menu; below them its card or its question. Renders an `<li>`. */
export const RowItem = memo(
  function RowItem({ row, text }: RowItemProps) {
    const { actions, headingLevel } = useListContext()
    const [isMenuOpen, setMenuOpen] = useState(false)
    const id = useId()
    const item = useRef<HTMLLIElement>(null)
    const wasOpen = useRef(row.isOpen)
    useLayoutEffect(() => {
      // The card has taken the focus with it, such as after "Cancel".
      const isLost = wasOpen.current && !row.isOpen && document.activeElement === document.body
      if (isLost) item.current?.querySelector<HTMLElement>("[data-bck-part='connection-name']")?.focus()
      wasOpen.current = row.isOpen
    }, [row.isOpen])
    const Heading = `h${headingLevel}` as const
    const hasMenu = row.can.refresh || row.can.renew || row.can.remove || text.refreshLater !== null
    return (
      <li
        ref={item}
        data-bck-part="connection-item"
        data-connection={row.id}
        data-status={row.status}
        data-tone={ROW_STATUSES[row.status].tone}
      >
        <div data-bck-part="connection">
          <BankLogo name={row.bank.name ?? ''} url={row.bank.logoUrl} />
          <div data-bck-part="connection-lines">
            <Heading id={id} data-bck-part="connection-name" translate={row.bank.name === null ? undefined : 'no'} tabIndex={-1}>
              <bdi>{text.name}</bdi>
            </Heading>
            <p id={`${id}-status`} data-bck-part="connection-status">
              {text.status}
            </p>
            {text.notes.map((note) => (
              <p key={note} data-bck-part="connection-note">
                {note}
              </p>
            ))}
          </div>
          <div data-bck-part="connection-actions">
            {text.way !== null && (
              <Button
                kind="secondary"
                name={row.isOpen ? 'fold' : 'follow'}
                describedBy={id}
                onPress={() => (row.isOpen ? actions.fold(row) : actions.follow(row))}
              >
                {text.way}
              </Button>
            )}
            {hasMenu && <RowMenu row={row} text={text} menuId={`${id}-menu`} isOpen={isMenuOpen} onToggle={setMenuOpen} />}
          </div>
        </div>
        {row.removal !== null && <RemovalQuestion row={row} name={text.name} />}
        {row.isOpen && row.flow !== null && <RowCard row={row} flow={row.flow} />}
      </li>
    )
  },
  (before, after) => before.row === after.row && JSON.stringify(before.text) === JSON.stringify(after.text),
)
