'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The user's session with the host's app has ended, which has nothing to do with the bank. */
export function NeedsSignInScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
