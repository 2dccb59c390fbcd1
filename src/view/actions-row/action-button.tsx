import type { ReactElement } from 'react'
import type { ActionName } from '../../messages/messages.types'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import type { ViewContextValue } from '../view.context'
import { NotifyButton } from './notify-button'

/** Draws one action's button, in the host's own if there is one, with the words that the screen has for it. */
export function actionButton(
  context: ViewContextValue,
  name: ActionName,
  kind: ButtonProps['kind'],
  describedBy?: string,
): ReactElement {
  if (name === 'notify') return <NotifyButton key={name} kind={kind} />
  const { text, args, actions, messages, words, components } = context
  const { Button } = components
  return (
    <Button key={name} kind={kind} name={name} onPress={actions[name]} describedBy={describedBy}>
      {words(text.labels[name] ?? say(messages.actions[name], args))}
    </Button>
  )
}
