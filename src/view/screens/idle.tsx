'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** What will happen, and the start of it. */
export function IdleScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
