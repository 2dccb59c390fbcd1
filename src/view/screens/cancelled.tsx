'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** Given up; nobody is blamed for it. */
export function CancelledScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
