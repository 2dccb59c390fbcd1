'use client'

import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { ConnectionRow } from '../list/list.types'

const NAMES = "[data-bck-part='connection-name']"

/** If a row goes that had the focus, the next row's name has it, or the heading of the list. */
export function useFocusAfterRemoval(root: RefObject<HTMLElement | null>, rows: readonly ConnectionRow[]): void {
  const before = useRef<{ ids: readonly string[]; removing: string | null }>({ ids: [], removing: null })
  useLayoutEffect(() => {
    const { ids, removing } = before.current
    const now = rows.map(({ id }) => id)
    before.current = { ids: now, removing: rows.find(({ removal }) => removal === 'running')?.id ?? null }
    if (removing === null || now.includes(removing)) return
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (!isLost) return
    const at = Math.min(ids.indexOf(removing), now.length - 1)
    const names = root.current?.querySelectorAll<HTMLElement>(NAMES)
    const next = names?.[at] ?? root.current?.querySelector<HTMLElement>("[data-bck-part='heading']")
    next?.focus()
  }, [root, rows])
}
