'use client'

import { useSettled } from '../list/use-settled'

/** A count is told once typing rests; that nothing was found, sooner. */
const REST_MS = { count: 1_000, nothing: 400 }

interface StatusLineProps {
  text: string
  /** The text answers what the user types. Everything else is told as soon as it is so. */
  isTyped: boolean
  isNothing: boolean
}

/** The one polite live region of the picker, on the page from the start. Its text makes sense by itself. Renders a `<p>`. */
export function StatusLine({ text, isTyped, isNothing }: StatusLineProps) {
  const rest = isNothing ? REST_MS.nothing : REST_MS.count
  const settled = useSettled(text, isTyped ? rest : 0)
  return (
    <p role="status" data-bck-part="picker-status">
      {settled}
    </p>
  )
}
