'use client'

import { useEffect, useId, useRef } from 'react'
import { Button } from '../../view/button/button'
import type { ConnectionRow } from '../list/list.types'
import { useListContext } from './list.context'

/** Asks once before a bank is removed, and says what is kept and what is lost. Focus moves to it. Renders a `<div>`. */
export function RemovalQuestion({ row, name }: { row: ConnectionRow; name: string }) {
  const { actions, messages } = useListContext()
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  const isRunning = row.removal === 'running'
  return (
    <div
      ref={card}
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      aria-describedby={`${id}-help`}
      aria-busy={isRunning}
      data-bck-part="connection-question"
    >
      <p id={id} data-bck-part="connection-question-text">
        {messages.removeQuestion({ bank: name })}
      </p>
      <p id={`${id}-help`}>
        {isRunning ? messages.removing : row.removal === 'failed' ? messages.removeFailed : messages.removeHelp}
      </p>
      {!isRunning && (
        <div data-bck-part="connection-answers">
          <Button kind="secondary" name="remove-yes" onPress={() => actions.remove(row)}>
            {row.removal === 'failed' ? messages.retry : messages.removeYes}
          </Button>
          <Button kind="quiet" name="remove-no" onPress={() => actions.keep(row)}>
            {messages.removeNo}
          </Button>
        </div>
      )}
    </div>
  )
}
