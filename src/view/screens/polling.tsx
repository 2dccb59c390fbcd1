'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The login is fine and data is on its way: people may leave. */
export function PollingScreen() {
  return (
    <>
      <ActionsRow calm />
      <Foot />
    </>
  )
}
