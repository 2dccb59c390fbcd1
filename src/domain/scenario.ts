/** Why a flow stopped: only a new begin, or a look that the user asks for, moves it. */
export type StopScenario =
  | 'credentials-rejected'
  | 'credentials-changed'
  | 'input-invalid'
  | 'login-locked'
  | 'mfa-unsupported'
  | 'bank-notice'
  | 'identity-documents'
  | 'mfa-failed'
  | 'attempt-timed-out'
  | 'attempt-gone'
  | 'not-started'
  | 'too-soon'
  | 'already-connected'
  | 'authorization-required'
  | 'authorization-declined'
  | 'authorization-unfinished'
  | 'permission-missing'
  | 'consent-ending'
  | 'consent-expired'
  | 'connection-gone'
  | 'bank-outage'
  | 'bank-major-outage'
  | 'service-trouble'
  | 'bank-unsupported'
  | 'feature-unsupported'
  | 'account-not-verified'
  | 'details-refuted'
  | 'statement-rejected'
  | 'session-expired'
  | 'outage-persists'
  | 'queue-expired'
  | 'integration-fault'
  | 'unknown'
  | 'unknown-persists'

/** The aggregator goes on by itself with the same attempt. */
export type DeferredScenario = 'retry-queued'

/** The connection holds, a part of it is missing, and nobody can mend that now. */
export type PartialScenario = 'no-accounts' | 'part-outage' | 'part-unsupported' | 'part-not-permitted' | 'part-not-verifiable'

/** The closed list of reasons: one scenario, one row, one prompt, one message in every locale, one story, one test. */
export type Scenario = StopScenario | DeferredScenario | PartialScenario

/** The states of the machine in which a stopped flow rests. */
export type StopState =
  | 'needs-credentials'
  | 'needs-authorization'
  | 'needs-bank-action'
  | 'needs-retry'
  | 'needs-sign-in'
  | 'outage-wait'
  | 'needs-support'
  | 'unsupported'
  | 'connected'

/** Whose turn it is. */
export type Turn = 'user' | 'user-at-bank' | 'user-in-host' | 'bank' | 'aggregator' | 'support' | 'nobody'

/**
 * What a way out of a scenario leads to, before what the host and platform can do narrows it:
 * `again`: what was asked, once more. `update`: new login details for the connection, or a new connection without one.
 * `authorize`: the platform's page. `reconnect`: a new connection in place of one that is gone.
 * `freshen`: refresh, else update, else what was asked. `none`: nowhere.
 */
export type RestartRule = 'again' | 'update' | 'authorize' | 'freshen' | 'reconnect' | 'none'

export interface StopRow {
  state: StopState
  turn: Turn
  restart: RestartRule
}

/** One row for each reason to stop. */
export const STOP_SCENARIOS: Readonly<Record<StopScenario, StopRow>> = {
  'credentials-rejected': { state: 'needs-credentials', turn: 'user', restart: 'again' },
  'credentials-changed': { state: 'needs-credentials', turn: 'user', restart: 'update' },
  'input-invalid': { state: 'needs-credentials', turn: 'user', restart: 'again' },
  'login-locked': { state: 'needs-bank-action', turn: 'user-at-bank', restart: 'update' },
  'mfa-unsupported': { state: 'needs-bank-action', turn: 'user-at-bank', restart: 'freshen' },
  'bank-notice': { state: 'needs-bank-action', turn: 'user-at-bank', restart: 'freshen' },
  'identity-documents': { state: 'needs-bank-action', turn: 'user-at-bank', restart: 'freshen' },
  'mfa-failed': { state: 'needs-retry', turn: 'user', restart: 'freshen' },
  'attempt-timed-out': { state: 'needs-retry', turn: 'user', restart: 'freshen' },
  'attempt-gone': { state: 'needs-retry', turn: 'user', restart: 'freshen' },
  // Nobody knows what reached the platform, so a new login may never have: a refresh would try the old one (ADR 0007).
  'not-started': { state: 'needs-retry', turn: 'user', restart: 'again' },
  'too-soon': { state: 'needs-retry', turn: 'user', restart: 'freshen' },
  'already-connected': { state: 'connected', turn: 'nobody', restart: 'none' },
  'authorization-required': { state: 'needs-authorization', turn: 'user', restart: 'authorize' },
  'authorization-declined': { state: 'needs-authorization', turn: 'user', restart: 'authorize' },
  'authorization-unfinished': { state: 'needs-authorization', turn: 'user', restart: 'authorize' },
  'permission-missing': { state: 'needs-authorization', turn: 'user', restart: 'authorize' },
  'consent-ending': { state: 'needs-authorization', turn: 'user', restart: 'authorize' },
  'consent-expired': { state: 'needs-authorization', turn: 'user', restart: 'authorize' },
  'connection-gone': { state: 'needs-retry', turn: 'user', restart: 'reconnect' },
  'bank-outage': { state: 'outage-wait', turn: 'nobody', restart: 'freshen' },
  'bank-major-outage': { state: 'outage-wait', turn: 'nobody', restart: 'freshen' },
  'service-trouble': { state: 'outage-wait', turn: 'nobody', restart: 'freshen' },
  'bank-unsupported': { state: 'unsupported', turn: 'user', restart: 'none' },
  'feature-unsupported': { state: 'unsupported', turn: 'user', restart: 'none' },
  'account-not-verified': { state: 'needs-retry', turn: 'user', restart: 'freshen' },
  'details-refuted': { state: 'needs-retry', turn: 'user', restart: 'none' },
  'statement-rejected': { state: 'needs-retry', turn: 'user', restart: 'none' },
  'session-expired': { state: 'needs-sign-in', turn: 'user-in-host', restart: 'freshen' },
  'outage-persists': { state: 'needs-support', turn: 'support', restart: 'freshen' },
  'queue-expired': { state: 'needs-support', turn: 'support', restart: 'freshen' },
  'integration-fault': { state: 'needs-support', turn: 'support', restart: 'freshen' },
  unknown: { state: 'needs-retry', turn: 'user', restart: 'freshen' },
  'unknown-persists': { state: 'needs-support', turn: 'support', restart: 'freshen' },
}

/** One row for each reason why the aggregator goes on by itself. */
export const DEFERRED_SCENARIOS: Readonly<Record<DeferredScenario, { state: 'outage-wait'; turn: Turn }>> = {
  'retry-queued': { state: 'outage-wait', turn: 'aggregator' },
}

/** One row for each part that can be missing; `retry`: asking for the part again makes sense. */
export const PARTIAL_SCENARIOS: Readonly<Record<PartialScenario, { retry: boolean }>> = {
  'no-accounts': { retry: false },
  'part-outage': { retry: true },
  'part-unsupported': { retry: false },
  'part-not-permitted': { retry: false },
  'part-not-verifiable': { retry: true },
}

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[]

export const STOP_SCENARIO_NAMES: readonly StopScenario[] = keysOf(STOP_SCENARIOS)
export const DEFERRED_SCENARIO_NAMES: readonly DeferredScenario[] = keysOf(DEFERRED_SCENARIOS)
export const PARTIAL_SCENARIO_NAMES: readonly PartialScenario[] = keysOf(PARTIAL_SCENARIOS)

export const isStopScenario = (value: unknown): value is StopScenario =>
  typeof value === 'string' && Object.hasOwn(STOP_SCENARIOS, value)
