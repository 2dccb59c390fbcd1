'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** Nobody is watching; a look is always possible. */
export function LeftScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
