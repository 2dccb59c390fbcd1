'use client'

import { Button } from '../../view/button/button'
import type { HeadingLevel } from '../../view/view.context'
import type { BankPickerHandle } from '../use-bank-picker'
import { BankList } from './bank-list'
import { usePickerContext } from './picker.context'

interface PickerBodyProps {
  picker: BankPickerHandle
  headingLevel: HeadingLevel
  onMore: () => void
}

const WAITING_ROWS = [0, 1, 2, 3, 4]

/** The list, or what is there instead of it. */
export function PickerBody({ picker, headingLevel, onMore }: PickerBodyProps) {
  const { messages, format } = usePickerContext()
  switch (picker.status) {
    case 'loading':
      return (
        <ul aria-hidden="true" data-bck-part="banks" data-state="loading">
          {WAITING_ROWS.map((at) => (
            <li key={at} data-bck-part="bank-item" />
          ))}
        </ul>
      )
    case 'offline':
      return null
    case 'failed':
      return (
        <div data-bck-part="picker-empty">
          <p>{messages.failedHelp}</p>
          <Button kind="primary" name="retry" onPress={picker.reload}>
            {messages.retry}
          </Button>
        </div>
      )
    case 'ready':
      return (
        <div data-bck-part="picker-list" aria-busy={picker.isStale}>
          {picker.sections.map((section) => (
            <BankList
              key={section.key}
              section={section}
              headingLevel={headingLevel}
              question={picker.question}
              isConnected={picker.isConnected}
            />
          ))}
          {picker.total === 0 && picker.text.trim() !== '' && !picker.isStale && (
            <div data-bck-part="picker-empty">
              <p>{messages.noMatchHelp}</p>
              <Button kind="secondary" name="clear" onPress={() => picker.setText('')}>
                {messages.clear}
              </Button>
            </div>
          )}
          {picker.more > 0 && (
            <Button kind="secondary" name="show-more" onPress={onMore}>
              {messages.showMore({ count: picker.more, format })}
            </Button>
          )}
        </div>
      )
  }
}
