'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The kit contacts the platform. Nothing is known yet, so the screen says no more. */
export function StartingScreen() {
  return (
    <>
      <ActionsRow calm />
      <Foot />
    </>
  )
}
