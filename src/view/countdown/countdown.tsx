'use client'

import { useEffect, useRef } from 'react'
import { useViewContext } from '../view.context'
import { useTimeLeft } from './use-time-left'

/** The times left, in milliseconds, that are announced, apart from the end. Nothing is announced in between. */
const SAID_AT = [60_000, 10_000, 0]

export interface CountdownProps {
  /** The end, in milliseconds since 1970. */
  until: number
  /**
   * Announces that time runs out. For the user's deadlines, not for waits.
   * @default false
   */
  announced?: boolean
}

/** Minutes and seconds until a time. Renders a `<time>` that ticks by the kit's clock, outside of every live region. */
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
