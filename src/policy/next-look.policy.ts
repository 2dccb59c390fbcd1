import type { ExpectedDurations, Reading } from '../domain'
import { backoffMs } from './backoff.policy'
import { POLICY } from './durations.policy'
import { withJitter } from './jitter.policy'
import type { Look, Trouble } from './look.types'

type WorkingReading = Extract<Reading, { status: 'working' }>

/** The facts that decide when to look next. */
export interface LookFacts {
  look: Look
  /** The bank's published averages; null if there are none. */
  expected: ExpectedDurations | null
  /** The page cannot be seen. */
  hidden: boolean
  /** A push channel is open, so looks are only a heartbeat, which grows while nothing changes. */
  pushed: boolean
  /** Differs between attempts, for the jitter. */
  seed: string
}

const growing = (sinceMs: number, { firstMs, share, mostMs }: { firstMs: number; share: number; mostMs: number }) =>
  Math.min(mostMs, firstMs + share * Math.max(0, sinceMs))

const shareOf = (elapsedMs: number, { share, leastMs, mostMs }: { share: number; leastMs: number; mostMs: number }) =>
  Math.min(mostMs, Math.max(leastMs, elapsedMs * share))

/** The time between two looks at work of this age: close looks at first, then looks in proportion to the elapsed time. */
export function closeGapMs(elapsedMs: number): number {
  const row = POLICY.close.find(({ untilMs }) => elapsedMs < untilMs)
  return row?.everyMs ?? shareOf(elapsedMs, POLICY.tail)
}

/** If nothing has started for a while: seldom until the pause should end, and often around that time. */
function queuedGap(elapsedMs: number): number {
  const { afterMs, pauseMs, seldomMs, aroundMs, closelyMs, closelyForMs } = POLICY.queuedBehind
  if (elapsedMs < afterMs) return closeGapMs(elapsedMs)
  const closelyFrom = pauseMs - aroundMs
  if (elapsedMs < closelyFrom) return Math.min(seldomMs, closelyFrom - elapsedMs)
  return elapsedMs < pauseMs + closelyForMs ? closelyMs : closeGapMs(elapsedMs)
}

/** How long it takes on average to fetch the data once the login is accepted, in ms; null if nobody knows. */
function fetchAverageOf(expected: ExpectedDurations | null): number | null {
  const averageMs = expected === null ? 0 : expected.totalMs - (expected.loginMs ?? 0)
  return averageMs > 0 && Number.isFinite(averageMs) ? averageMs : null
}

/** Looks placed around the average, where the end is likely. */
function placedGap(elapsedMs: number, averageMs: number): number {
  const { from, every, until, lateMs, lateUntil, mostMs } = POLICY.placed
  const share = elapsedMs / averageMs
  if (share < from) return Math.min(mostMs, from * averageMs - elapsedMs)
  if (share < until) return Math.min(mostMs, every * averageMs)
  return share < lateUntil ? Math.max(lateMs, (every / 2) * averageMs) : shareOf(elapsedMs, POLICY.tail)
}

function answeringGap(look: Look): number {
  const elapsedMs = look.at - look.phaseSince
  const { afterMs } = POLICY.growingSlow
  return elapsedMs < afterMs ? growing(elapsedMs, POLICY.growing) : growing(elapsedMs - afterMs, POLICY.growingSlow)
}

function workingGap(look: Look, { milestone }: WorkingReading, expected: ExpectedDurations | null): number {
  const [phaseMs, workMs] = [look.at - look.phaseSince, look.at - look.workSince]
  switch (milestone) {
    case 'queued':
      return queuedGap(phaseMs)
    case 'verifying':
      return closeGapMs(phaseMs)
    case 'retrieving': {
      const averageMs = fetchAverageOf(expected)
      return averageMs === null ? closeGapMs(workMs) : placedGap(phaseMs, averageMs)
    }
    case 'answering':
      return answeringGap(look)
  }
}

/** When to look again at a platform that did not answer, in milliseconds since 1970. */
function troubleAt(look: Look, trouble: Trouble): number {
  if (trouble.retryAt !== null) return Math.max(trouble.retryAt, look.at + POLICY.troubleFirstMs)
  if (trouble.kind === 'rate-limit') return look.at + POLICY.troubleMostMs
  return look.at + backoffMs(trouble.failures)
}

/** When to look next, in milliseconds since 1970; null if there is nothing more to wait for. */
export function nextLookAt({ look, expected, hidden, pushed, seed }: LookFacts): number | null {
  const { reading, trouble } = look
  const later = (gapMs: number) =>
    look.at + Math.max(withJitter(gapMs, `${seed} ${look.at}`), hidden ? POLICY.hiddenLeastMs : POLICY.leastGapMs)
  if (trouble) return Math.max(troubleAt(look, trouble), hidden ? look.at + POLICY.hiddenLeastMs : 0)
  if (reading === null) return later(closeGapMs(0))
  if (pushed && reading.status === 'working') return later(growing(look.at - look.changedAt, POLICY.heartbeat))
  switch (reading.status) {
    case 'working':
      return later(workingGap(look, reading, expected))
    case 'challenge':
      return later(closeGapMs(look.at - look.phaseSince))
    case 'deferred':
      return later(Math.max(reading.nextAt + POLICY.queuedLagMs - look.at, POLICY.queuedLeastMs))
    case 'connected':
    case 'stopped':
      return null
  }
}
