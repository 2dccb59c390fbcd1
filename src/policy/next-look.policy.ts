import type { ExpectedDurations, Reading } from '../domain'
import { backoffMs } from './backoff.policy'
import { POLICY } from './durations.policy'
import { withJitter } from './jitter.policy'
import type { Look, Trouble } from './look.types'

/** The facts that decide when to look next. */
export interface LookFacts {
  look: Look
  /** The bank's published averages; null if there are none. */
  expected: ExpectedDurations | null
  /** The page cannot be seen. */
  hidden: boolean
  /** A push channel is open, so looks are only a heartbeat. */
  pushed: boolean
  /** Differs between attempts, for the jitter. */
  seed: string
}

const growing = (sinceMs: number, { firstMs, share, mostMs }: { firstMs: number; share: number; mostMs: number }) =>
  Math.min(mostMs, firstMs + share * Math.max(0, sinceMs))

/** Without averages: often at first, then in proportion to the elapsed time. */
function verifyingGap(elapsedMs: number): number {
  const row = POLICY.verifying.find(({ untilMs }) => elapsedMs < untilMs)
  return row?.everyMs ?? Math.min(POLICY.verifyingMostMs, elapsedMs * POLICY.verifyingShare)
}

/** If nothing has started for a while: seldom until the pause should end, and often around that time. */
function queuedGap(elapsedMs: number): number {
  const { afterMs, pauseMs, seldomMs, aroundMs, closelyMs, closelyForMs } = POLICY.queuedBehind
  if (elapsedMs < afterMs) return verifyingGap(elapsedMs)
  const closelyFrom = pauseMs - aroundMs
  if (elapsedMs < closelyFrom) return Math.min(seldomMs, closelyFrom - elapsedMs)
  return elapsedMs < pauseMs + closelyForMs ? closelyMs : verifyingGap(elapsedMs)
}

/** When each step and the total should end, in ms from the start, ascending. The total includes phases without a step. */
function expectedEnds(expected: ExpectedDurations, steps: Reading['steps']): number[] {
  let sum = 0
  const ends = steps.map(({ title }) => (sum += expected.steps[title] ?? 0))
  return [...ends, expected.totalMs].filter((end) => end > 0)
}

/** With averages: evenly over the total, moved to the end of a step nearby. Null after the total. */
function placedGap(elapsedMs: number, expected: ExpectedDurations, steps: Reading['steps']): number | null {
  if (elapsedMs >= expected.totalMs) return null
  const even = Math.min(POLICY.placedMostMs, Math.max(POLICY.placedLeastMs, expected.totalMs / POLICY.placedLooks))
  const ends = expectedEnds(expected, steps).map((end) => end + POLICY.placedLagMs - elapsedMs)
  return ends.find((gap) => gap > even * 0.5 && gap < even * 1.5) ?? even
}

function retrievingGap(look: Look): number {
  const unchangedMs = look.at - look.changedAt
  const row = POLICY.unchanged.find(({ afterMs }) => unchangedMs >= afterMs)
  return row?.everyMs ?? growing(look.at - look.phaseSince, POLICY.growing)
}

function answeringGap(look: Look): number {
  const elapsedMs = look.at - look.phaseSince
  const { afterMs } = POLICY.growingSlow
  return elapsedMs < afterMs ? growing(elapsedMs, POLICY.growing) : growing(elapsedMs - afterMs, POLICY.growingSlow)
}

function workingGap(look: Look, reading: Extract<Reading, { status: 'working' }>, expected: ExpectedDurations | null): number {
  if (reading.milestone === 'answering') return answeringGap(look)
  if (reading.milestone === 'queued') return queuedGap(look.at - look.phaseSince)
  const placed = expected && placedGap(look.at - look.workSince, expected, reading.steps)
  if (placed !== null) return placed
  return reading.milestone === 'retrieving' ? retrievingGap(look) : verifyingGap(look.at - look.phaseSince)
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
  if (reading === null) return later(verifyingGap(0))
  if (pushed && reading.status === 'working') return later(POLICY.heartbeatMs)
  switch (reading.status) {
    case 'working':
      return later(workingGap(look, reading, expected))
    case 'challenge':
      return later(verifyingGap(look.at - look.phaseSince))
    case 'deferred':
      return later(Math.max(reading.nextAt + POLICY.queuedLagMs - look.at, POLICY.queuedLeastMs))
    case 'connected':
    case 'stopped':
      return null
  }
}
