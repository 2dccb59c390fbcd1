'use client'

import type { ActionName } from '../../messages/messages.types'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import { useViewContext } from '../view.context'
import { Words } from '../words/words'

/** The actions whose label a screen's words may replace: its way on. */
const OWN_LABEL: ReadonlySet<ActionName> = new Set(['confirm', 'authorize'])

/** The button of one action, with the words that the screen has for it. Renders a slot button. */
export function ActionButton({ name, kind }: { name: ActionName; kind: ButtonProps['kind'] }) {
  const { text, args, actions, messages, components } = useViewContext()
  const { Button } = components
  return (
    <Button kind={kind} name={name} onPress={actions[name]}>
      <Words>{OWN_LABEL.has(name) && text.action !== null ? text.action : say(messages.actions[name], args)}</Words>
    </Button>
  )
}
