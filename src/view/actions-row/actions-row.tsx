'use client'

import type { ReactNode } from 'react'
import type { ActionName } from '../../messages/messages.types'
import { useViewContext, type ViewContextValue } from '../view.context'
import { actionButton } from './action-button'
import { orderActions } from './action-order'

export interface ActionsRowProps {
  /** The main button, if a form brings its own. */
  lead?: ReactNode
  /**
   * No button is the main one, because the user waits.
   * @default false
   */
  calm?: boolean
  /** Actions with a button elsewhere on this screen. */
  without?: readonly ActionName[]
}

/** The ways on: one main button, and others. The quiet ways out are in the foot. Renders a `<div>`, or nothing. */
export const ActionsRow = (props: ActionsRowProps) => actionsRow(useViewContext(), props)

/** The same without a component of its own, which takes memory in every card. */
export function actionsRow(context: ViewContextValue, { lead, calm = false, without = [] }: ActionsRowProps = {}): ReactNode {
  const { view, text } = context
  const can = { ...view.can, ...Object.fromEntries(without.map((name) => [name, false])) }
  const { primary, secondary } = orderActions(view, text.key, can, calm || lead !== undefined)
  if (lead === undefined && primary === null && secondary.length === 0) return null
  return (
    <div data-bck-part="actions">
      {lead}
      {primary !== null && actionButton(context, primary, 'primary')}
      {secondary.map((name) => actionButton(context, name, 'secondary'))}
    </div>
  )
}
