'use client'

import { useEffect, useRef, type ReactElement } from 'react'
import { HINTS, type Hint } from '../../domain/view'
import type { Messages } from '../../messages/messages.types'
import { say } from '../../messages/say'
import type { IconName } from '../icons/icons'
import { Notice } from '../notice/notice'
import { sharedElements } from '../shared-elements'
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

const NO_ROOM: readonly ReactElement[] = []

/** All hints' texts, drawn invisibly by the stylesheet. The tallest sets how much room is reserved. An element can draw two texts. */
const roomFor = (texts: readonly string[]): readonly ReactElement[] =>
  Array.from({ length: Math.ceil(texts.length / 2) }, (_, n) => (
    <span key={n} data-bck-part="hint-room" data-text={texts[2 * n]} data-other={texts[2 * n + 1]} aria-hidden="true" />
  ))

/** The hints of a catalogue differ by bank at most. */
const shared = sharedElements<Messages, readonly ReactElement[]>()

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

  const texts = LATER.map(textOf)
  const room = view.watching ? shared(messages, texts.join(), () => roomFor(texts)) : NO_ROOM
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
