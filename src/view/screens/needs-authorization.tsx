'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** Access is given on a page of the bank's or the platform's: before, during and after. */
export function NeedsAuthorizationScreen({ view }: { view: ViewOf<'needs-authorization'> }) {
  return (
    <>
      <ActionsRow calm={view.stage !== 'asking'} />
      <Foot issue={view.stage === 'asking' ? view.issue : null} />
    </>
  )
}
