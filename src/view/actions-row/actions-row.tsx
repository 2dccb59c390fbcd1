'use client'

import type { ReactNode } from 'react'
import type { ActionName } from '../../messages/messages.types'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import { useViewContext } from '../view.context'
import { Words } from '../words/words'
import { orderActions } from './action-order'

/** The actions whose label a scenario may replace: its way on. */
const OWN_LABEL: ReadonlySet<ActionName> = new Set(['confirm', 'authorize'])

export interface ActionsRowProps {
  /** The main button, where a form brings its own. */
  lead?: ReactNode
  /** Nothing is the main thing here: waiting is. Default false. */
  calm?: boolean
  /** Actions that have their button elsewhere on this screen. */
  without?: readonly ActionName[]
}

/** All that can be done here: one main way on, other ways, and the quiet ways out. Renders a `<div>`, or nothing. */
export function ActionsRow({ lead, calm = false, without = [] }: ActionsRowProps) {
  const { view, text, args, actions, messages, components } = useViewContext()
  const { Button } = components
  const can = { ...view.can, ...Object.fromEntries(without.map((name) => [name, false])) }
  const { primary, secondary, quiet } = orderActions(view.state, text.key, can, calm || lead !== undefined)
  if (lead === undefined && primary === null && secondary.length + quiet.length === 0) return null

  const button = (name: ActionName, kind: ButtonProps['kind']) => (
    <Button key={name} kind={kind} name={name} onPress={actions[name]}>
      <Words>{OWN_LABEL.has(name) && text.action !== null ? text.action : say(messages.actions[name], args)}</Words>
    </Button>
  )

  return (
    <div data-bck-part="actions">
      {lead}
      {primary !== null && button(primary, 'primary')}
      {secondary.map((name) => button(name, 'secondary'))}
      {quiet.length > 0 && <div data-bck-part="exits">{quiet.map((name) => button(name, 'quiet'))}</div>}
    </div>
  )
}
