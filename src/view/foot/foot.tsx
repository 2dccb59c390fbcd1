'use client'

import { useId, useState } from 'react'
import type { Issue } from '../../domain/issue'
import { orderActions } from '../actions-row/action-order'
import { Hints } from '../hints/hints'
import { ICONS } from '../icons/icons'
import { SupportCard } from '../support-card/support-card'
import { useViewContext } from '../view.context'
import { useExits } from './exits'

/** The reference, folded away, for screens where few people need it. */
function Details({ issue }: { issue: Issue }) {
  const { messages } = useViewContext()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button type="button" data-bck-part="more" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span>{messages.support.more}</span>
        {ICONS.unfold}
      </button>
      <div data-bck-part="more-panel" id={id} hidden={!open}>
        <SupportCard issue={issue} />
      </div>
    </>
  )
}

export interface FootProps {
  /** The issue that support would ask about; null if nothing went wrong, or if the reference is already on the screen. */
  issue?: Issue | null
}

/** The end of every screen: hints, the quiet ways out, and the details for support. */
export function Foot({ issue = null }: FootProps) {
  const context = useViewContext()
  const { view, text } = context
  const exits = useExits(context, orderActions(view, text.key, view.can, true).quiet)
  return (
    <>
      <Hints />
      {(exits !== null || issue !== null) && (
        <div data-bck-part="foot">
          {exits}
          {issue !== null && <Details issue={issue} />}
        </div>
      )}
    </>
  )
}
