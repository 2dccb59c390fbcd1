'use client'

import { useEffect, useState } from 'react'
import { browserEnvironment } from '../../connection/environment/environment'
import { MINUTE, type Clock } from '../../domain'

/** The time, to a minute: for texts such as "2 hours ago". It moves on at once when the page is seen again. */
export function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    let timer: unknown
    const tick = () => {
      setNow(clock.now())
      timer = clock.setTimeout(tick, MINUTE)
    }
    timer = clock.setTimeout(tick, MINUTE)
    const off = browserEnvironment.onWake(() => setNow(clock.now()))
    return () => {
      off()
      clock.clearTimeout(timer)
    }
  }, [clock])
  return now
}
