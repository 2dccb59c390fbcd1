'use client'

import { ActionsRow } from '../actions-row/actions-row'

/** What will happen, and the start of it. */
export function IdleScreen() {
  return <ActionsRow />
}
