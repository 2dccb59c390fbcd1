'use client'

import { useEffect, useState } from 'react'
import type { Clock } from '../../domain/clock'

const SECOND = 1_000

/**
 * The time left until a wall-clock time, in milliseconds. It renders its caller once a second until the time is over. After a sleep
 * the next tick is right again.
 */
export function useTimeLeft(clock: Clock, until: number): number {
  const [left, setLeft] = useState(() => Math.max(0, until - clock.now()))

  useEffect(() => {
    let timer: unknown
    const tick = () => {
      const now = Math.max(0, until - clock.now())
      setLeft(now)
      if (now > 0) timer = clock.setTimeout(tick, now % SECOND || SECOND)
    }
    tick()
    return () => clock.clearTimeout(timer)
  }, [clock, until])

  return left
}
