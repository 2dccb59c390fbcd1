'use client'

import { useEffect, useId, useRef } from 'react'
import { Button } from '../../view/button/button'
import type { BankQuestion } from '../use-bank-picker'
import { usePickerContext } from './picker.context'

/** What has to be asked before a choice counts, below its row. Focus moves to it. Renders a `<div>`. */
export function BankQuestionCard({ question }: { question: BankQuestion }) {
  const { messages, choose, dismiss } = usePickerContext()
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [question.kind])
  const { row } = question
  return (
    <div ref={card} role="group" tabIndex={-1} aria-labelledby={id} data-bck-part="bank-question">
      <p id={id} data-bck-part="bank-question-text">
        {question.kind === 'ways' ? messages.whichWay({ bank: row.name }) : messages.downHelp({ bank: question.way.name })}
      </p>
      {question.kind === 'ways' ? (
        <ul data-bck-part="bank-ways">
          {row.ways.map((way) => (
            <li key={way.id}>
              <Button kind="secondary" name="choose-way" onPress={() => choose(row, way)}>
                <bdi translate="no">{way.detail ?? way.institution.name}</bdi>
                {(way.health === 'down' || way.health === 'degraded') && ` (${messages[way.health]})`}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <Button kind="primary" name="wait" onPress={() => choose(row, question.way)}>
          {messages.wait({ bank: question.way.name })}
        </Button>
      )}
      <Button kind="quiet" name="choose-another" onPress={dismiss}>
        {messages.another}
      </Button>
    </div>
  )
}
