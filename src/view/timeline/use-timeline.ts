'use client'

import { useInsertionEffect, useRef } from 'react'
import type { Clock } from '../../domain/clock'
import type { ScreenText } from '../prompt/prompt'
import type { TimelineEntry } from './timeline.types'

/** As many as a support agent would read. */
const KEPT = 8

const NOTHING: readonly TimelineEntry[] = []

function withScreen(shown: readonly TimelineEntry[], { key, heading }: ScreenText, clock: Clock): readonly TimelineEntry[] {
  const last = shown.at(-1)
  if (last?.key === key && last.heading === heading) return shown
  // Another heading with the same name is the same screen: it has learned the bank's name, or the language has changed.
  const before = last?.key === key ? shown.slice(0, -1) : shown.slice(1 - KEPT)
  return [...before, { at: last?.key === key ? last.at : clock.now(), key, heading }]
}

/**
 * The screens that this instance has shown, oldest first. Support gets them with the reference. They say what the user saw,
 * and contain nothing that the user entered.
 */
export function useTimeline(text: ScreenText, clock: Clock): readonly TimelineEntry[] {
  // No state: each new screen would be drawn twice.
  const shown = useRef(NOTHING)
  const next = withScreen(shown.current, text, clock)
  // What was drawn and thrown away was not shown.
  useInsertionEffect(() => {
    shown.current = next
  })
  return next
}
