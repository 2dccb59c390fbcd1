import { POLICY } from './durations.policy'
import type { Look } from './look.types'

/** When work counts as timed out, in milliseconds since 1970; null if another timer decides (a challenge, a queue). */
export function timedOutAt(look: Look): number | null {
  const { reading } = look
  if (reading?.status !== 'working') return null
  if (reading.milestone === 'answering') return look.phaseSince + POLICY.timedOutAnsweringMs
  return look.changedAt + POLICY.timedOutLiveMs
}
