'use client'

import { useId } from 'react'
import { useViewContext } from '../view.context'

/** The screens before this one, with their times. Renders nothing if this is the first. */
export function Timeline() {
  const { timeline, messages, args, words } = useViewContext()
  const id = useId()
  if (timeline.length < 2) return null
  return (
    <>
      <p data-bck-part="timeline-title" id={id}>
        {messages.support.timeline}
      </p>
      <ol data-bck-part="timeline" aria-labelledby={id}>
        {timeline.map(({ at, key, heading }, index) => (
          // The index is the key: a screen may come again, but never changes its place in the list.
          <li key={`${index} ${key}`} data-bck-part="timeline-item">
            <time dateTime={new Date(at).toISOString()}>{args.format.clock(at)}</time>
            <span>{words(heading)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
