'use client'

import { useEffect, useRef, type ReactElement } from 'react'
import { HINTS, type ConnectionState, type Hint, type View } from '../../domain/view'
import { say } from '../../messages/say'
import type { IconName } from '../icons/icons'
import { Notice } from '../notice/notice'
import { useViewContext } from '../view.context'

const ICONS: Record<Hint, IconName> = {
  slow: 'clock',
  'queued-behind': 'clock',
  joined: 'info',
  offline: 'offline',
  unreachable: 'offline',
  'rate-limited': 'clock',
  'bank-down': 'info',
}

const WATCHED: ReadonlySet<ConnectionState> = new Set(['starting', 'verifying', 'needs-mfa', 'polling'])

/** Where looks are made, a hint may come and go at any time. */
const isWatched = (view: View): boolean => WATCHED.has(view.state) || (view.state === 'outage-wait' && view.stage === 'queued')

/** Two by two, since an element can draw two texts. */
const PAIRS: readonly (readonly Hint[])[] = Array.from({ length: Math.ceil(HINTS.length / 2) }, (_, n) =>
  HINTS.slice(n * 2, n * 2 + 2),
)

/** Each hint's text, drawn by the stylesheet so that nobody sees or reads it: the tallest says how much room there has to be. */
const roomFor = (textOf: (hint: Hint) => string): ReactElement[] =>
  PAIRS.map((pair) => {
    const [text, other] = pair.map(textOf)
    return <span key={pair.join()} data-bck-part="hint-room" data-text={text} data-other={other} aria-hidden="true" />
  })

/**
 * What is true beside the state: the one that matters most. Its place above the foot is as large as any hint would need,
 * whatever the language and the width, so nothing moves when one appears.
 */
export function Hints() {
  const { view, text: screen, messages, args, words, announcer } = useViewContext()
  const { phase } = screen
  const textOf = (name: Hint) => say(messages.hints[name], args)
  const hint = HINTS.find((name) => view.hints.includes(name)) ?? null
  const text = hint === null ? '' : textOf(hint)
  const watched = isWatched(view)
  const told = useRef({ hint, phase })

  useEffect(() => {
    const before = told.current
    told.current = { hint, phase }
    // With a new phase its own words go first; the hint is read in its place.
    if (hint !== null && hint !== before.hint && phase === before.phase) announcer.announce(text)
  }, [hint, text, phase, announcer])

  const room = watched ? roomFor(textOf) : []
  const notice = hint !== null && (
    <Notice key="hint" icon={ICONS[hint]}>
      {words(text)}
    </Notice>
  )
  return (
    <div data-bck-part="hints" data-state={hint ?? 'none'} data-kept={watched}>
      {[...room, notice]}
    </div>
  )
}
