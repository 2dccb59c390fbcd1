'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The user gave up. The screen blames nobody. */
export function CancelledScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
