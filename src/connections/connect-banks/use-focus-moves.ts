'use client'

import { useEffect, useRef, type RefObject } from 'react'

/** A place that focus goes to once it is drawn, as a selector. */
type Target = string

/** Moves focus to what follows a choice, which may be drawn only some renders later. */
export function useFocusMoves(root: RefObject<HTMLElement | null>): (to: Target) => void {
  const awaited = useRef<Target | null>(null)
  useEffect(() => {
    if (awaited.current === null) return
    const element = root.current?.querySelector<HTMLElement>(awaited.current)
    if (element === null || element === undefined) return
    awaited.current = null
    element.focus()
  })
  return (to) => {
    awaited.current = to
  }
}
