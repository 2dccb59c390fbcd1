'use client'

import { Countdown } from '../countdown/countdown'
import { useViewContext } from '../view.context'

/** Up to here seconds are counted down; beyond, a time of day says more. */
const COUNTED_DOWN_MS = 60 * 60_000

export interface WaitCardProps {
  /** When the wait ends, milliseconds since 1970; null where nobody knows. */
  until: number | null
  /** What happens then. */
  children: string
  /** A time of day even for a short wait, because the moment is not exact. Default false. */
  roughly?: boolean
}

/** How long, and what then. Renders a `<div>`. */
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
