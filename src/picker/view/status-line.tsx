'use client'

import { useSettled } from '../list/use-settled'

/** A count is told once typing rests; that nothing was found, sooner. */
const REST_MS = { count: 1_000, nothing: 400 }

/** The one polite live region of the picker, on the page from the start. Its text makes sense by itself. Renders a `<p>`. */
export function StatusLine({ text, isNothing }: { text: string; isNothing: boolean }) {
  const settled = useSettled(text, isNothing ? REST_MS.nothing : REST_MS.count)
  return (
    <p role="status" data-bck-part="picker-status">
      {settled}
    </p>
  )
}
