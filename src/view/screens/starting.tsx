'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Hints } from '../hints/hints'

/** Contact is being made: nothing is known yet, so nothing more is said. */
export function StartingScreen() {
  return (
    <>
      <Hints />
      <ActionsRow calm />
    </>
  )
}
