'use client'

import { useState } from 'react'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import { useViewContext } from '../view.context'

/** Asks the host to notify the user later. Renders a slot button that confirms the request once it is pressed. */
export function NotifyButton({ kind }: Pick<ButtonProps, 'kind'>) {
  const { actions, args, messages, words, announcer, components } = useViewContext()
  const { Button } = components
  const [asked, setAsked] = useState(false)

  function notify() {
    if (asked) return
    actions.notify()
    setAsked(true)
    announcer.announce(messages.actions.notified)
  }

  return (
    <Button kind={kind} name="notify" onPress={notify}>
      {words(asked ? messages.actions.notified : say(messages.actions.notify, args))}
    </Button>
  )
}
