'use client'

import { useEffect, useRef, type ReactElement } from 'react'
import { HINTS, type Hint } from '../../domain/view'
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

/** In pairs, because an element can draw two texts. */
const PAIRS: readonly (readonly Hint[])[] = Array.from({ length: Math.ceil(HINTS.length / 2) }, (_, n) =>
  HINTS.slice(n * 2, n * 2 + 2),
)

/** All hints' texts, drawn invisibly by the stylesheet. The tallest sets how much room is reserved. */
const roomFor = (textOf: (hint: Hint) => string): ReactElement[] =>
  PAIRS.map((pair) => {
    const [text, other] = pair.map(textOf)
    return <span key={pair.join()} data-bck-part="hint-room" data-text={text} data-other={other} aria-hidden="true" />
  })

/**
 * The most important hint. Its place above the foot is as large as the longest hint needs, in any language and width, so nothing
 * moves when one appears.
 */
export function Hints() {
  const { view, text: screen, messages, args, words, announcer } = useViewContext()
  const { phase } = screen
  const textOf = (name: Hint) => say(messages.hints[name], args)
  const hint = HINTS.find((name) => view.hints.includes(name)) ?? null
  const text = hint === null ? '' : textOf(hint)
  const told = useRef({ hint, phase })

  useEffect(() => {
    const before = told.current
    told.current = { hint, phase }
    // A new phase announces its own words first. The hint is read where it stands.
    if (hint !== null && hint !== before.hint && phase === before.phase) announcer.announce(text)
  }, [hint, text, phase, announcer])

  const room = view.watching ? roomFor(textOf) : []
  const notice = hint !== null && (
    <Notice key="hint" icon={ICONS[hint]}>
      {words(text)}
    </Notice>
  )
  return (
    <div data-bck-part="hints" data-state={hint ?? 'none'} data-kept={view.watching}>
      {[...room, notice]}
    </div>
  )
}
