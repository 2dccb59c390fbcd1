'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Hints } from '../hints/hints'

/** The login is fine and data is on its way: people may leave. */
export function PollingScreen() {
  return (
    <>
      <Hints />
      <ActionsRow calm />
    </>
  )
}
