'use client'

import { useState } from 'react'
import { say } from '../../messages/say'
import type { ButtonProps } from '../button/button'
import { useViewContext } from '../view.context'

/** Asks the host to notify the user later. Renders a slot button that confirms the request once it is pressed. */
export function NotifyButton({ kind }: Pick<ButtonProps, 'kind'>) {
  const { actions, args, messages, words, announcer, components } = useViewContext()
  const { Button } = components
  const [notified, setNotified] = useState(false)

  function notify() {
    if (notified) return
    actions.notify()
    setNotified(true)
    announcer.announce(messages.actions.notified)
  }

  return (
    <Button kind={kind} name="notify" onPress={notify}>
      {words(notified ? messages.actions.notified : say(messages.actions.notify, args))}
    </Button>
  )
}
