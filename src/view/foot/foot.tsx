'use client'

import { useId, useState } from 'react'
import type { Issue } from '../../domain/issue'
import type { ActionName } from '../../messages/messages.types'
import { actionButton } from '../actions-row/action-button'
import { orderActions } from '../actions-row/action-order'
import { Hints } from '../hints/hints'
import { ICONS } from '../icons/icons'
import { SupportCard } from '../support-card/support-card'
import { useViewContext, type ViewContextValue } from '../view.context'

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

/** The ways out that are easily confused, each with its description. */
const MEANS = { leave: 'leaveMeans', cancel: 'cancelMeans' } as const

const hasMeaning = (name: ActionName): name is keyof typeof MEANS => name in MEANS

/** The quiet ways out. If both leaving and giving up are there, each has a description. */
function exits(context: ViewContextValue, names: readonly ActionName[], id: string) {
  const alike = names.filter(hasMeaning)
  const described = alike.length > 1 ? alike : []
  const idOf = (name: ActionName) => (described.some((each) => each === name) ? `${id}-${name}` : undefined)
  return (
    <div data-bck-part="exits">
      {[
        ...names.map((name) => actionButton(context, name, 'quiet', idOf(name))),
        ...described.map((name) => (
          <span key={`${name} means`} id={idOf(name)} hidden>
            {context.messages.actions[MEANS[name]]}
          </span>
        )),
      ]}
    </div>
  )
}

/** The end of every screen: hints, the quiet ways out, and the details for support. */
export function Foot({ issue = null }: FootProps) {
  const context = useViewContext()
  const { view, text } = context
  const id = useId()
  const { quiet } = orderActions(view, text.key, view.can, true)
  return (
    <>
      <Hints />
      {(quiet.length > 0 || issue !== null) && (
        <div data-bck-part="foot">
          {quiet.length > 0 && exits(context, quiet, id)}
          {issue !== null && <Details issue={issue} />}
        </div>
      )}
    </>
  )
}
