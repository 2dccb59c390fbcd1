import type { ExpectedDurations, Hint } from '../domain'
import { POLICY } from './durations.policy'
import type { Look, Trouble } from './look.types'

/** The facts that decide which hints are true. */
export interface HintFacts {
  look: Look | null
  expected: ExpectedDurations | null
  /** The device has no network. */
  offline: boolean
}

/** When the work counts as slow, in milliseconds since 1970; null if slowness would mean nothing. */
export function slowAt({ look, expected }: HintFacts): number | null {
  const reading = look?.reading
  if (!look || reading?.status !== 'working' || reading.pace === 'batch' || reading.milestone === 'queued') return null
  return look.workSince + (expected ? expected.totalMs * POLICY.slowFactor : POLICY.slowAfterMs)
}

/** When `queued-behind` becomes true, in milliseconds since 1970; null if something has started. */
export function queuedBehindAt({ look }: HintFacts): number | null {
  const reading = look?.reading
  return look && reading?.status === 'working' && reading.milestone === 'queued'
    ? look.phaseSince + POLICY.queuedBehind.afterMs
    : null
}

const isWorthTelling = ({ failures, retryAt }: Trouble, at: number): boolean =>
  failures >= POLICY.troubleToldAfter || (retryAt !== null && retryAt - at > POLICY.troubleQuietMs)

/** The hints that are true at `now`. */
export function hintsAt(facts: HintFacts, now: number): Hint[] {
  const { look, offline } = facts
  const hints: Hint[] = []
  const trouble = look?.trouble
  if (offline) hints.push('offline')
  else if (trouble?.kind === 'rate-limit') hints.push('rate-limited')
  else if (look && trouble && isWorthTelling(trouble, look.at)) hints.push('unreachable')
  const reached = (at: number | null) => at !== null && now >= at
  if (reached(queuedBehindAt(facts))) hints.push('queued-behind')
  if (reached(slowAt(facts))) hints.push('slow')
  return hints
}

/** When {@link hintsAt} may next change without a new look, in milliseconds since 1970; null if never. */
export function nextHintAt(facts: HintFacts, now: number): number | null {
  const ahead = [queuedBehindAt(facts), slowAt(facts)].filter((at): at is number => at !== null && at > now)
  return ahead.length > 0 ? Math.min(...ahead) : null
}
