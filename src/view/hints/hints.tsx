'use client'

import { useEffect, useInsertionEffect, useRef, type ReactElement } from 'react'
import { HINTS, type Hint } from '../../domain/view'
import { say } from '../../messages/say'
import type { IconName } from '../icons/icons'
import { Notice } from '../notice/notice'
import { useViewContext } from '../view.context'

const ICONS: Record<Hint, IconName> = {
  'no-storage': 'info',
  slow: 'clock',
  'queued-behind': 'clock',
  joined: 'info',
  offline: 'offline',
  unreachable: 'offline',
  'rate-limited': 'clock',
  'bank-down': 'info',
}

/** Those that may come while something is watched. */
const LATER = HINTS.filter((hint) => hint !== 'no-storage')

const NONE: readonly string[] = []

/** All hints' texts, drawn invisibly by the stylesheet. The tallest sets how much room is reserved. An element can draw two texts. */
const roomFor = (texts: readonly string[]): ReactElement[] =>
  Array.from({ length: Math.ceil(texts.length / 2) }, (_, n) => (
    <span key={n} data-bck-part="hint-room" data-text={texts[2 * n]} data-other={texts[2 * n + 1]} aria-hidden="true" />
  ))

/** The same elements until a text changes, so that React need not hold them twice in every card. */
function useRoom(texts: readonly string[]): ReactElement[] {
  const drawn = useRef<{ texts: readonly string[]; room: ReactElement[] }>({ texts: [], room: [] })
  const before = drawn.current
  const isSame = before.texts.length === texts.length && before.texts.every((text, n) => text === texts[n])
  const now = isSame ? before : { texts, room: roomFor(texts) }
  useInsertionEffect(() => {
    drawn.current = now
  })
  return now.room
}

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

  const room = useRoom(view.watching ? LATER.map(textOf) : NONE)
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
