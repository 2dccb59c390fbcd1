'use client'

import { useEffect, useState } from 'react'
import type { Clock } from '../../domain/clock'

const SECOND = 1_000

/**
 * The time left until a moment on the wall clock, in milliseconds; renders its caller once a second, and no more when it is
 * over. Whoever slept through ticks is right again with the next one.
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
