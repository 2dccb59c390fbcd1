'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** Contact is being made: nothing is known yet, so nothing more is said. */
export function StartingScreen() {
  return (
    <>
      <ActionsRow calm />
      <Foot />
    </>
  )
}
