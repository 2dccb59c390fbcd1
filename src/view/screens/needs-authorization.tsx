'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'

/** A visit to the bank's or platform's page: before, during and after. */
export function NeedsAuthorizationScreen({ view }: { view: ViewOf<'needs-authorization'> }) {
  return (
    <>
      <ActionsRow calm={view.stage !== 'asking'} />
      <Foot issue={view.stage === 'asking' ? view.issue : null} />
    </>
  )
}
