'use client'

import { ActionsRow } from '../actions-row/actions-row'

/** Given up; nobody is blamed for it. */
export function CancelledScreen() {
  return <ActionsRow />
}
