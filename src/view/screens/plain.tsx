'use client'

import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** A screen whose heading and body say everything. It adds only the actions. */
export function PlainScreen() {
  return (
    <>
      <ActionsRow />
      <Foot />
    </>
  )
}
