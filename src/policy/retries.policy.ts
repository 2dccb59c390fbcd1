import type { StopScenario } from '../domain'
import { POLICY } from './durations.policy'

/** What happened before in this flow, as far as the next verdict depends on it. */
export interface Past {
  /** Begins after an outage, by whomever. */
  tries: number
  /** Returns without a result, or reauthorizations, in a row. */
  returns: number
  /** Stops in a row that nobody could name. */
  unknowns: number
}

/** How long to wait before each new try, by scenario. A scenario without a row does not wait. */
const WAITS_MS: Readonly<Partial<Record<StopScenario, readonly number[]>>> = {
  'bank-outage': POLICY.outageWaitsMs,
  'bank-major-outage': POLICY.outageWaitsMs,
  'service-trouble': POLICY.serviceTroubleWaitsMs,
  'too-soon': [POLICY.tooSoonMs],
}

const RETURNS: ReadonlySet<StopScenario> = new Set(['authorization-required', 'authorization-unfinished'])

export const isOutage = (scenario: StopScenario): boolean =>
  scenario === 'bank-outage' || scenario === 'bank-major-outage' || scenario === 'service-trouble'

export const isReturn = (scenario: StopScenario): boolean => RETURNS.has(scenario)

/** How long to wait after `tries` begins, in milliseconds. */
export function waitMs(scenario: StopScenario, tries: number): number {
  const waits = WAITS_MS[scenario]
  return waits?.[Math.min(tries, waits.length - 1)] ?? 0
}

/** A time before which the platform wants to be left alone, as far as it is believed: both in milliseconds since 1970. */
export const believed = (retryAt: number, now: number): number => Math.min(retryAt, now + POLICY.retryAfterMostMs)

/** What a stop comes to once its retries are spent: an outage that outlasts them needs a person, and so on. */
export function escalate(scenario: StopScenario, past: Past): StopScenario {
  if (isOutage(scenario) && past.tries >= (WAITS_MS[scenario]?.length ?? 0)) return 'outage-persists'
  if (isReturn(scenario) && past.returns + 1 >= POLICY.returnsInARow) return 'unknown-persists'
  if (scenario === 'unknown' && past.unknowns + 1 >= POLICY.unknownsInARow) return 'unknown-persists'
  return scenario
}
