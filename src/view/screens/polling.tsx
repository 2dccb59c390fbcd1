'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The login is accepted and data is being fetched, so people may leave. */
export function PollingScreen() {
  return (
    <>
      <ActionsRow calm />
      <Foot />
    </>
  )
}
