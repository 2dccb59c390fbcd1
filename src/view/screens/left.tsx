'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The user left; they can look at any time. */
export function LeftScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
