'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { MoreDetails } from '../support-card/more-details'

/** It cannot be had; what else there is. */
export function UnsupportedScreen({ view }: { view: ViewOf<'unsupported'> }) {
  return (
    <>
      <ActionsRow />
      <MoreDetails issue={view.issue} />
    </>
  )
}
