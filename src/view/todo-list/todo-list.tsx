'use client'

import { useViewContext } from '../view.context'

/** Steps to do elsewhere, in order. Renders an `<ol>`, or nothing if there are none. */
export function TodoList() {
  const { text, words } = useViewContext()
  const { steps } = text
  if (steps.length === 0) return null
  return (
    <ol data-bck-part="todo-list">
      {steps.map((step) => (
        <li key={step} data-bck-part="todo-item">
          <span data-bck-part="todo-text">{words(step)}</span>
        </li>
      ))}
    </ol>
  )
}
