import type { StopScenario } from '../domain'
import { POLICY } from './durations.policy'

/** The counts of this flow that the next scenario depends on. */
export interface Past {
  /** Begins after an outage, by the user or by the kit. */
  tries: number
  /** Returns without a result, and reauthorizations, in a row. */
  returns: number
  /** Stops with the scenario `unknown` in a row. */
  unknowns: number
  /** Sign-ins to the host's app in a row after which the platform still refused. @default 0 */
  signIns?: number | undefined
}

/** The waits before each retry, by scenario. A scenario without a row does not wait. */
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

/** The wait after `tries` begins, in milliseconds. */
export function waitMs(scenario: StopScenario, tries: number): number {
  const waits = WAITS_MS[scenario]
  return waits?.[Math.min(tries, waits.length - 1)] ?? 0
}

/** Limits a platform's `retryAt` to an hour ahead. Both times are in milliseconds since 1970. */
export const believed = (retryAt: number, now: number): number => Math.min(retryAt, now + POLICY.retryAfterMostMs)

/** Replaces a scenario once its retries are used up: an outage that outlasts them leads to support, and so on. */
export function escalate(scenario: StopScenario, past: Past): StopScenario {
  if (isOutage(scenario) && past.tries >= (WAITS_MS[scenario]?.length ?? 0)) return 'outage-persists'
  if (isReturn(scenario) && past.returns + 1 >= POLICY.returnsInARow) return 'unknown-persists'
  if (scenario === 'unknown' && past.unknowns + 1 >= POLICY.unknownsInARow) return 'unknown-persists'
  if (scenario === 'session-expired' && signInHelpsNot(past)) return 'integration-fault'
  return scenario
}

/** The session is not what is wrong. Without an end the user would sign in for ever. */
export const signInHelpsNot = ({ signIns = 0 }: Pick<Past, 'signIns'>): boolean => signIns + 1 >= POLICY.refusalsInARow
