import type { Attempt } from '../../domain'
import { QUEUED_CODE } from './failure.scenario'
import type { BasiqVersion, WireJob } from './wire.types'

const HOUR_MS = 3_600_000
const BETWEEN_TRIES_MS = 2 * HOUR_MS
const QUEUE_LIFE_MS = 7 * 24 * HOUR_MS

/** When Basiq tries next and when it gives up, milliseconds since 1970. */
export interface Deferral {
  nextAt: number
  until: number
}

/**
 * Whether Basiq keeps trying a failed job by itself (Basiq docs, "Handling jobs": every 2 hours, for up to 7 days, after an update;
 * in version 2.1 after a create too). A refresh that was answered with work already under way may have joined such a job.
 */
export function isQueued(code: string | null, attempt: Attempt, version: BasiqVersion): boolean {
  if (code !== QUEUED_CODE) return false
  if (attempt.intent === 'update') return true
  return attempt.intent === 'create' ? version === '2.1' : attempt.joined
}

/**
 * The next try is two hours after the last change. Where that is past without a change being seen, the next beat of the same
 * two hours after now: the screen always names a time that is yet to come, and the same one in every look between two beats.
 */
export function deferralOf(job: WireJob, attempt: Attempt, now: number): Deferral {
  const created = job.createdAt ?? attempt.startedAt
  const until = created + QUEUE_LIFE_MS
  const last = job.updatedAt ?? created
  const beats = Math.max(1, Math.floor((now - last) / BETWEEN_TRIES_MS) + 1)
  return { nextAt: Math.min(last + beats * BETWEEN_TRIES_MS, until), until }
}
