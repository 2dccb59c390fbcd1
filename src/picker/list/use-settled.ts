'use client'

import { useEffect, useState } from 'react'
import { systemClock } from '../../domain'

/** The value, once it has not changed for a while. */
export function useSettled<T>(value: T, restMs: number): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = systemClock.setTimeout(() => settle(value), restMs)
    return () => systemClock.clearTimeout(timer)
  }, [value, restMs])
  return settled
}
