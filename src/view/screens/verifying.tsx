'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Hints } from '../hints/hints'

/** The bank is checking the login. */
export function VerifyingScreen() {
  return (
    <>
      <Hints />
      <ActionsRow calm />
    </>
  )
}
