import type { ReactElement } from 'react'
import type { ActionName } from '../../messages/messages.types'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import type { ViewContextValue } from '../view.context'
import { NotifyButton } from './notify-button'

/** The screen's words for an action. */
export const labelOf = ({ text, args, messages }: ViewContextValue, name: ActionName): string =>
  text.labels[name] ?? say(messages.actions[name], args)

/** Draws one action's button with the screen's words for it, in the host's own button if there is one. */
export function actionButton(
  context: ViewContextValue,
  name: ActionName,
  kind: ButtonProps['kind'],
  describedBy?: string,
): ReactElement {
  if (name === 'notify') return <NotifyButton key={name} kind={kind} />
  const { actions, words, components } = context
  const { Button } = components
  return (
    <Button key={name} kind={kind} name={name} onPress={actions[name]} describedBy={describedBy}>
      {words(labelOf(context, name))}
    </Button>
  )
}
