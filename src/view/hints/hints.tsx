'use client'

import { useEffect, useRef } from 'react'
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

/** What is true beside the state: the one that matters most. Where people wait its place is kept free, elsewhere it stands below the actions: nothing moves when it appears. */
export function Hints() {
  const { view, messages, args, announcer } = useViewContext()
  const hint = HINTS.find((name) => view.hints.includes(name)) ?? null
  const text = hint === null ? '' : say(messages.hints[hint], args)
  const told = useRef({ hint, state: view.state })

  useEffect(() => {
    const before = told.current
    told.current = { hint, state: view.state }
    // With a new state its own words go first; the hint is read in its place.
    if (hint !== null && hint !== before.hint && view.state === before.state) announcer.announce(text)
  }, [hint, text, view.state, announcer])

  return (
    <div data-bck-part="hints" data-state={hint ?? 'none'}>
      {hint !== null && (
        <Notice icon={ICONS[hint]}>
          <Words>{text}</Words>
        </Notice>
      )}
    </div>
  )
}
