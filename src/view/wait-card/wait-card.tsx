'use client'

import { Countdown } from '../countdown/countdown'
import { useViewContext } from '../view.context'

/** In milliseconds. Shorter waits are counted down; for longer ones a time of day says more. */
const COUNTED_DOWN_MS = 60 * 60_000

export interface WaitCardProps {
  /** When the wait ends, in milliseconds since 1970; null if that is not known. */
  until: number | null
  /** What happens then. */
  children: string
  /**
   * Shows a time of day even for a short wait, because the time is not exact.
   * @default false
   */
  roughly?: boolean
}

/** How long to wait, and what happens then. Renders a `<div>`. */
export function WaitCard({ until, children, roughly = false }: WaitCardProps) {
  const { args, words } = useViewContext()
  const counted = until !== null && !roughly && until - args.now <= COUNTED_DOWN_MS
  return (
    <div data-bck-part="wait-card">
      {until !== null &&
        (counted ? (
          <Countdown until={until} />
        ) : (
          <time data-bck-part="countdown" dateTime={new Date(until).toISOString()}>
            {args.format.moment(until, args.now)}
          </time>
        ))}
      <span data-bck-part="wait-text">{words(children)}</span>
    </div>
  )
}
