'use client'

import { useEffect, useRef } from 'react'
import { useViewContext } from '../view.context'
import { useTimeLeft } from './use-time-left'

/** What is left is said aloud at these, in milliseconds, and when it is over: never in between. */
const SAID_AT = [60_000, 10_000, 0]

export interface CountdownProps {
  /** Milliseconds since 1970. */
  until: number
  /** Says aloud that time runs out; for deadlines of the user's, not for waits. Default false. */
  announced?: boolean
}

/** Minutes and seconds until a moment. Renders a `<time>` that ticks by the kit's clock, outside of every live region. */
export function Countdown({ until, announced = false }: CountdownProps) {
  const { clock, args, messages, announcer } = useViewContext()
  const left = useTimeLeft(clock, until)
  const saidBelow = useRef(left)

  useEffect(() => {
    const due = SAID_AT.find((mark) => left <= mark && saidBelow.current > mark)
    saidBelow.current = left
    if (!announced || due === undefined) return
    announcer.announce(due === 0 ? messages.time.announceEnd : messages.time.announceLeft({ left: args.format.duration(left) }))
  }, [left, announced, announcer, args, messages])

  return (
    <time data-bck-part="countdown" dateTime={`PT${Math.ceil(left / 1_000)}S`}>
      {args.format.countdown(left)}
    </time>
  )
}
