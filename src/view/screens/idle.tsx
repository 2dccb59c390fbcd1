'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** What will happen, and the button to start. */
export function IdleScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
