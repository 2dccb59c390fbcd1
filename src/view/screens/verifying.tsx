'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The bank checks the login. */
export function VerifyingScreen() {
  return (
    <>
      <ActionsRow calm />
      <Foot />
    </>
  )
}
