import type { ReactElement } from 'react'
import type { ActionName } from '../../messages/messages.types'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import type { ViewContextValue } from '../view.context'

/** The actions whose label a screen's words may replace: its way on. */
const OWN_LABEL: ReadonlySet<ActionName> = new Set(['retry', 'authorize'])

/** At the bank there is nothing to try again: the user says that something has been done there. */
const wordsOf = ({ view, messages: { actions } }: ViewContextValue, name: ActionName) =>
  name === 'retry' && view.state === 'needs-bank-action' ? actions.confirm : actions[name]

/** Draws one action's button, in the host's own where there is one, with the words that the screen has for it. */
export function actionButton(context: ViewContextValue, name: ActionName, kind: ButtonProps['kind']): ReactElement {
  const { text, args, actions, words, components } = context
  const { Button } = components
  const label = OWN_LABEL.has(name) && text.action !== null ? text.action : say(wordsOf(context, name), args)
  return (
    <Button key={name} kind={kind} name={name} onPress={actions[name]}>
      {words(label)}
    </Button>
  )
}
