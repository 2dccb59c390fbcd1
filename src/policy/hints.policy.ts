import type { ExpectedDurations, Hint } from '../domain'
import { POLICY } from './durations.policy'
import type { Look, Trouble } from './look.types'

/** What decides which hints are true. */
export interface HintFacts {
  look: Look | null
  expected: ExpectedDurations | null
  /** The device has no network. */
  offline: boolean
}

/** When the work counts as slow, milliseconds since 1970; null where being slow says nothing. */
export function slowAt({ look, expected }: HintFacts): number | null {
  const reading = look?.reading
  if (!look || reading?.status !== 'working' || reading.pace === 'batch' || reading.milestone === 'queued') return null
  return look.workSince + (expected ? expected.totalMs * POLICY.slowFactor : POLICY.slowAfterMs)
}

/** When "other work goes first" becomes true, milliseconds since 1970; null where something has started. */
export function queuedBehindAt({ look }: HintFacts): number | null {
  const reading = look?.reading
  return look && reading?.status === 'working' && reading.milestone === 'queued'
    ? look.phaseSince + POLICY.queuedBehind.afterMs
    : null
}

const isWorthTelling = ({ failures, retryAt }: Trouble, at: number): boolean =>
  failures >= POLICY.troubleToldAfter || (retryAt !== null && retryAt - at > POLICY.troubleQuietMs)

/** What is true beside the state at `now`. */
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

/** When {@link hintsAt} may next say something else without a new look, milliseconds since 1970; null: never. */
export function nextHintAt(facts: HintFacts, now: number): number | null {
  const ahead = [queuedBehindAt(facts), slowAt(facts)].filter((at): at is number => at !== null && at > now)
  return ahead.length > 0 ? Math.min(...ahead) : null
}
