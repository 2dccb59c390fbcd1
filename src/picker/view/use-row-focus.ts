'use client'

import { useEffect, useRef, type RefObject } from 'react'

const ROWS = "[data-bck-part='bank']"

export interface RowFocus {
  /** Moves focus to a row. Enter in the field takes the only row there is. */
  leaveField(by: 'Enter' | 'ArrowDown'): void
  /** Moves focus to the first of the rows that the next render adds. */
  awaitRows(): void
}

/** Where focus goes in the list of rows below `root`. */
export function useRowFocus(root: RefObject<HTMLElement | null>, rowCount: number): RowFocus {
  const awaited = useRef<number | null>(null)
  const row = (at: number) => root.current?.querySelectorAll<HTMLElement>(ROWS)[at]
  useEffect(() => {
    const at = awaited.current
    if (at === null || rowCount <= at) return
    awaited.current = null
    root.current?.querySelectorAll<HTMLElement>(ROWS)[at]?.focus()
  }, [root, rowCount])
  return {
    leaveField: (by) => (by === 'Enter' && rowCount === 1 ? row(0)?.click() : row(0)?.focus()),
    awaitRows: () => {
      awaited.current = rowCount
    },
  }
}
