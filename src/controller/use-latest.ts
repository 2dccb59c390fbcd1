'use client'
import { useInsertionEffect, useRef, type RefObject } from 'react'

/** Always the value of the latest render, for callbacks that are called later. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value)
  useInsertionEffect(() => {
    ref.current = value
  })
  return ref
}
