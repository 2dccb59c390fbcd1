import { DAY, HOUR, type Attempt } from '../../domain'
import { QUEUED_CODE } from './failure.classify'
import type { BasiqVersion, WireJob } from './wire.types'

const BETWEEN_TRIES_MS = 2 * HOUR
const QUEUE_LIFE_MS = 7 * DAY
/** The last of 84 tries begins two hours before the seven days are over, so the queue may end that much earlier. */
const LAST_TRY_MS = QUEUE_LIFE_MS - 2 * BETWEEN_TRIES_MS
/** The code of a job that was tried for seven days, or 84 times (Basiq docs, "Connection retry mechanism"). */
const EXPIRED_CODE = 'temporary-unavailable'

/** When Basiq tries next and when it gives up, in milliseconds since 1970 by the kit's clock. */
export interface Deferral {
  nextAt: number
  until: number
}

/** The facts about a wait that the job does not contain. */
export interface DeferralContext {
  attempt: Attempt
  /** By the kit's clock. */
  now: number
  /** How far `now` is ahead of Basiq's clock, in milliseconds. */
  aheadMs: number
  /** Basiq says that it is waiting, so it has not given up, whatever the clock says. */
  isSaid: boolean
}

/** Basiq retries these by itself if the bank is down. A refresh may have joined such a job. */
const isKind = (attempt: Attempt, version: BasiqVersion): boolean =>
  attempt.intent === 'create' ? version === '2.1' : attempt.intent === 'update' || attempt.joined

/**
 * Whether Basiq retries a failed job by itself (Basiq docs, "Handling jobs": every 2 hours, for up to 7 days, after an update, and
 * in version 2.1 after a create too).
 */
export const isQueued = (code: string | null, attempt: Attempt, version: BasiqVersion): boolean =>
  code === QUEUED_CODE && isKind(attempt, version)

/** Whether a failure is the end of the queue: by Basiq's own times, or by the kit's. The two are never compared. */
export function isQueueOver(
  code: string | null,
  { createdAt, updatedAt }: WireJob,
  attempt: Attempt,
  version: BasiqVersion,
  now: number,
): boolean {
  if (code !== EXPIRED_CODE) return false
  if (createdAt !== null && updatedAt !== null && updatedAt - createdAt >= LAST_TRY_MS) return true
  return isKind(attempt, version) && now - attempt.startedAt >= QUEUE_LIFE_MS
}

/**
 * The next try is two hours after the last change. If that time has passed without a change, it is the next multiple of two hours
 * after now. So the screen always names a time that is yet to come, and the same one in every look between two tries.
 */
export function deferralOf(job: WireJob, { attempt, now, aheadMs, isSaid }: DeferralContext): Deferral {
  // A change in the future shows that the kit's clock is behind.
  const ahead = Math.min(aheadMs, job.updatedAt === null ? aheadMs : now - job.updatedAt)
  const created = job.createdAt === null ? attempt.startedAt : job.createdAt + ahead
  const last = job.updatedAt === null ? created : job.updatedAt + ahead
  const beats = Math.max(1, Math.floor((now - last) / BETWEEN_TRIES_MS) + 1)
  const next = last + beats * BETWEEN_TRIES_MS
  const until = isSaid ? Math.max(created + QUEUE_LIFE_MS, next) : created + QUEUE_LIFE_MS
  return { nextAt: Math.min(next, until), until }
}
