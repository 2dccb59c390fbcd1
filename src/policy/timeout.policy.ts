import { POLICY } from './durations.policy'
import type { Look } from './look.types'

/** When work that shows no end counts as timed out, milliseconds since 1970; null: somebody else keeps that time. */
export function timedOutAt(look: Look): number | null {
  const { reading } = look
  if (reading?.status !== 'working') return null
  if (reading.milestone === 'answering') return look.phaseSince + POLICY.timedOutAnsweringMs
  return look.changedAt + POLICY.timedOutLiveMs
}
