'use client'

import { useState } from 'react'
import type { Clock } from '../../domain/clock'
import type { ScreenText } from '../prompt/prompt'
import type { TimelineEntry } from './timeline.types'

/** As many as a support agent would read. */
const KEPT = 8

/**
 * The screens that this instance has shown, oldest first. Support gets them with the reference. They say what the user saw,
 * and contain nothing that the user entered.
 */
export function useTimeline({ key, heading }: ScreenText, clock: Clock): readonly TimelineEntry[] {
  const [shown, setShown] = useState<readonly TimelineEntry[]>([])
  const last = shown.at(-1)
  if (last?.key === key && last.heading === heading) return shown
  // Another heading with the same name is the same screen: it has learned the bank's name, or the language has changed.
  const before = last?.key === key ? shown.slice(0, -1) : shown.slice(1 - KEPT)
  const at = last?.key === key ? last.at : clock.now()
  const next = [...before, { at, key, heading }]
  setShown(next)
  return next
}
