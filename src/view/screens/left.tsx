'use client'

import { ActionsRow } from '../actions-row/actions-row'

/** Nobody is watching; a look is always possible. */
export function LeftScreen() {
  return <ActionsRow />
}
