'use client'

import type { ViewOf } from '../../domain/view'
import type { Messages } from '../../messages/messages.types'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { useViewContext } from '../view.context'
import { WaitCard } from '../wait-card/wait-card'

type Outage = ViewOf<'outage-wait'>

/** What happens after the wait; null if the body says it already. */
function waitText({ stage, over, unattended, nextAt }: Outage, time: Messages['time']): string | null {
  if (stage === 'asking-bank') return null
  if (over) return time.over
  if (stage === 'bank-down') return time.watching
  if (nextAt === null) return null
  if (stage === 'queued') return time.nextTry
  return unattended ? time.untilUnattended : time.untilAllowed
}

/** Time has to pass. The screen says how much, and what happens then. */
export function OutageWaitScreen({ view }: { view: Outage }) {
  const { messages } = useViewContext()
  const text = waitText(view, messages.time)
  const timed = !view.over && view.stage !== 'bank-down'
  return (
    <>
      {text !== null && (
        <WaitCard until={timed ? view.nextAt : null} roughly={view.stage === 'queued'}>
          {text}
        </WaitCard>
      )}
      <ActionsRow calm={!view.over && !view.can.notify} />
      <Foot issue={view.longDown ? view.issue : null} />
    </>
  )
}
