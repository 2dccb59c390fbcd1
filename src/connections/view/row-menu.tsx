'use client'

import { useEffect, useRef } from 'react'
import { Button } from '../../view/button/button'
import type { ConnectionRow } from '../list/list.types'
import { useListContext } from './list.context'
import type { RowText } from './row-text'

interface RowMenuProps {
  row: ConnectionRow
  text: RowText
  menuId: string
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}

/**
 * A button that unfolds more buttons below the row. It is a disclosure and no `menu` role: Tab, find-in-page and voice control work as
 * everywhere, and nothing covers the page. Escape folds it.
 */
export function RowMenu({ row, text, menuId, isOpen, onToggle }: RowMenuProps) {
  const { actions, messages } = useListContext()
  const menu = useRef<HTMLDivElement>(null)
  const leave = (then?: () => void) => {
    menu.current?.querySelector('button')?.focus()
    onToggle(false)
    then?.()
  }
  useEffect(() => {
    const element = menu.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // A dialog around the list stays open: the first Escape folds the menu.
      event.preventDefault()
      event.stopPropagation()
      element?.querySelector('button')?.focus()
      onToggle(false)
    }
    if (isOpen) element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [isOpen, onToggle])
  const name = messages.moreFor({ bank: text.name })
  return (
    <div ref={menu} data-bck-part="connection-menu">
      <button
        type="button"
        data-bck-part="connection-more"
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => onToggle(!isOpen)}
      >
        <span aria-hidden="true" />
      </button>
      {isOpen && (
        <div id={menuId} role="group" aria-label={name} data-bck-part="connection-choices">
          {row.can.refresh && (
            <Button kind="quiet" name="refresh" onPress={() => leave(() => actions.refresh(row))}>
              {messages.refresh}
            </Button>
          )}
          {text.refreshLater !== null && <p data-bck-part="connection-note">{text.refreshLater}</p>}
          {row.can.renew && (
            <Button kind="quiet" name="renew" onPress={() => leave(() => actions.renew(row))}>
              {messages.renew}
            </Button>
          )}
          {row.can.remove && (
            <Button kind="quiet" name="remove" onPress={() => leave(() => actions.askRemoval(row))}>
              {messages.remove}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
