'use client'

import { useId, type KeyboardEvent } from 'react'
import { usePickerContext } from './picker.context'

interface SearchFieldProps {
  text: string
  onType: (text: string) => void
  /** Enter, or an arrow down to the list. */
  onLeave: (by: 'Enter' | 'ArrowDown') => void
}

/**
 * A plain search field over a list of buttons. It is no combobox: the list is the page and no pop-up, and each row has more to say than
 * an option can. Renders a `<div>`.
 */
export function SearchField({ text, onType, onLeave }: SearchFieldProps) {
  const { messages } = usePickerContext()
  const id = useId()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') {
      // A dialog around the picker stays open: the first Escape clears the field.
      event.preventDefault()
      event.stopPropagation()
      onType('')
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      onLeave(event.key)
    }
  }
  return (
    <div data-bck-part="field">
      <label data-bck-part="label" htmlFor={id}>
        {messages.search}
      </label>
      <div data-bck-part="control">
        <input
          id={id}
          type="search"
          data-bck-part="input"
          data-kind="search"
          value={text}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          dir="auto"
        />
      </div>
      <span id={`${id}-hint`} data-bck-part="visually-hidden">
        {messages.searchHint}
      </span>
    </div>
  )
}
