'use client'

import { useState } from 'react'
import type { Clock } from '../../domain/clock'
import type { ScreenText } from '../prompt/prompt'
import type { TimelineEntry } from './timeline.types'

/** As many as a person at support reads. */
const KEPT = 8

/**
 * The screens that this instance has shown, oldest first. Support gets them beside the reference: they tell what the user saw,
 * and nothing that the user gave.
 */
export function useTimeline({ key, heading }: ScreenText, clock: Clock): readonly TimelineEntry[] {
  const [shown, setShown] = useState<readonly TimelineEntry[]>([])
  const last = shown.at(-1)
  if (last?.key === key && last.heading === heading) return shown
  // Another heading under the same name is the same screen, which has learned the bank's name or another language.
  const before = last?.key === key ? shown.slice(0, -1) : shown.slice(1 - KEPT)
  const at = last?.key === key ? last.at : clock.now()
  const next = [...before, { at, key, heading }]
  setShown(next)
  return next
}
