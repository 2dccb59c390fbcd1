'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { SupportCard } from '../support-card/support-card'

/** Support has to help; the screen says what to tell them. */
export function NeedsSupportScreen({ view }: { view: ViewOf<'needs-support'> }) {
  return (
    <>
      <SupportCard issue={view.issue} />
      <ActionsRow calm={!view.can.contactSupport} />
      <Foot />
    </>
  )
}
