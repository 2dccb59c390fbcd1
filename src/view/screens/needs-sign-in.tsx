'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The user's time in the host's app has run out; the bank has nothing to do with it. */
export function NeedsSignInScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
