'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** It cannot be had; what else there is. */
export function UnsupportedScreen({ view }: { view: ViewOf<'unsupported'> }) {
  return (
    <>
      <ActionsRow />
      <Foot issue={view.issue} />
    </>
  )
}
