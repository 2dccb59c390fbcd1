'use client'

import { HINTS, type Hint } from '../../domain/view'
import { say } from '../../messages/say'
import type { IconName } from '../icons/icons'
import { Notice } from '../notice/notice'
import { useViewContext } from '../view.context'
import { Words } from '../words/words'

const ICONS: Record<Hint, IconName> = {
  slow: 'clock',
  'queued-behind': 'clock',
  joined: 'info',
  offline: 'offline',
  unreachable: 'offline',
  'rate-limited': 'clock',
  'bank-down': 'info',
}

/** What is true beside the state: the one that matters most. Its place is kept free, so that nothing moves when it appears. */
export function Hints() {
  const { view, messages, args } = useViewContext()
  const hint = HINTS.find((name) => view.hints.includes(name))
  return (
    <div data-bck-part="hints" data-state={hint ?? 'none'}>
      {hint !== undefined && (
        <Notice icon={ICONS[hint]}>
          <Words>{say(messages.hints[hint], args)}</Words>
        </Notice>
      )}
    </div>
  )
}
