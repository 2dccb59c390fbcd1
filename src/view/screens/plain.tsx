'use client'

import { actionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { useViewContext } from '../view.context'

/** A screen whose heading and body say everything. It adds only the actions. */
export function PlainScreen() {
  return (
    <>
      {actionsRow(useViewContext())}
      <Foot />
    </>
  )
}
