'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { useViewContext } from '../view.context'
import { WaitCard } from '../wait-card/wait-card'

/** This attempt is over; another one may succeed. */
export function NeedsRetryScreen({ view }: { view: ViewOf<'needs-retry'> }) {
  const { args, messages } = useViewContext()
  const resting = view.retryAt !== null && view.retryAt > args.now
  return (
    <>
      {resting && <WaitCard until={view.retryAt}>{messages.time.untilAllowed}</WaitCard>}
      <ActionsRow />
      <Foot issue={view.issue} />
    </>
  )
}
