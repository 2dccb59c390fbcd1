'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** The bank or the data is not available; the screen says what else is possible. */
export function UnsupportedScreen({ view }: { view: ViewOf<'unsupported'> }) {
  return (
    <>
      <ActionsRow />
      <Foot issue={view.issue} />
    </>
  )
}
