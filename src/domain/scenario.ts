/** Why a flow stopped. Only a new begin, or a look that the user asks for, continues it. */
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
  | 'authorization-elsewhere'
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

/** The aggregator tries again by itself with the same attempt. */
export type DeferredScenario = 'retry-queued'

/** The connection works, a part of it is missing, and nobody can fix that now. */
export type PartialScenario = 'no-accounts' | 'part-outage' | 'part-unsupported' | 'part-not-permitted' | 'part-not-verifiable'

/** The closed list of reasons for a screen: each has one row, one text in every language, one story, and one test. */
export type Scenario = StopScenario | DeferredScenario | PartialScenario

/** The states in which a stopped flow rests. */
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

/**
 * Where a retry leads; host and platform may support only a part of it.
 * `again`: the same intent. `update`: new login details for the connection, or a new connection if there is none.
 * `authorize`: the platform's page. `reconnect`: a new connection in place of one that is gone.
 * `freshen`: a refresh, else an update, else the same intent. `none`: nowhere.
 */
export type RestartRule = 'again' | 'update' | 'authorize' | 'freshen' | 'reconnect' | 'none'

export interface StopRow {
  state: StopState
  restart: RestartRule
}

/** One row for each stop scenario. */
export const STOP_SCENARIOS: Readonly<Record<StopScenario, StopRow>> = {
  'credentials-rejected': { state: 'needs-credentials', restart: 'again' },
  'credentials-changed': { state: 'needs-credentials', restart: 'update' },
  'input-invalid': { state: 'needs-credentials', restart: 'again' },
  'login-locked': { state: 'needs-bank-action', restart: 'update' },
  'mfa-unsupported': { state: 'needs-bank-action', restart: 'freshen' },
  'bank-notice': { state: 'needs-bank-action', restart: 'freshen' },
  'identity-documents': { state: 'needs-bank-action', restart: 'freshen' },
  'mfa-failed': { state: 'needs-retry', restart: 'freshen' },
  'attempt-timed-out': { state: 'needs-retry', restart: 'freshen' },
  'attempt-gone': { state: 'needs-retry', restart: 'freshen' },
  // Nobody knows whether a new login reached the platform, so a refresh might try the old one (ADR 0007).
  'not-started': { state: 'needs-retry', restart: 'again' },
  // A login that was not taken is typed again: a refresh would try the old one.
  'too-soon': { state: 'needs-retry', restart: 'again' },
  'already-connected': { state: 'connected', restart: 'none' },
  'authorization-required': { state: 'needs-authorization', restart: 'authorize' },
  'authorization-declined': { state: 'needs-authorization', restart: 'authorize' },
  'authorization-unfinished': { state: 'needs-authorization', restart: 'authorize' },
  'authorization-elsewhere': { state: 'needs-authorization', restart: 'authorize' },
  'permission-missing': { state: 'needs-authorization', restart: 'authorize' },
  'consent-ending': { state: 'needs-authorization', restart: 'authorize' },
  'consent-expired': { state: 'needs-authorization', restart: 'authorize' },
  'connection-gone': { state: 'needs-retry', restart: 'reconnect' },
  'bank-outage': { state: 'outage-wait', restart: 'freshen' },
  'bank-major-outage': { state: 'outage-wait', restart: 'freshen' },
  'service-trouble': { state: 'outage-wait', restart: 'freshen' },
  'bank-unsupported': { state: 'unsupported', restart: 'none' },
  'feature-unsupported': { state: 'unsupported', restart: 'none' },
  'account-not-verified': { state: 'needs-retry', restart: 'freshen' },
  'details-refuted': { state: 'needs-retry', restart: 'none' },
  'statement-rejected': { state: 'needs-retry', restart: 'none' },
  'session-expired': { state: 'needs-sign-in', restart: 'freshen' },
  'outage-persists': { state: 'needs-support', restart: 'freshen' },
  'queue-expired': { state: 'needs-support', restart: 'freshen' },
  'integration-fault': { state: 'needs-support', restart: 'freshen' },
  unknown: { state: 'needs-retry', restart: 'freshen' },
  'unknown-persists': { state: 'needs-support', restart: 'freshen' },
}

/** One row for each deferred scenario. */
export const DEFERRED_SCENARIOS: Readonly<Record<DeferredScenario, { state: 'outage-wait' }>> = {
  'retry-queued': { state: 'outage-wait' },
}

/** One row for each partial scenario. `retry`: it makes sense to ask for the part again. */
export const PARTIAL_SCENARIOS: Readonly<Record<PartialScenario, { retry: boolean }>> = {
  'no-accounts': { retry: false },
  'part-outage': { retry: true },
  'part-unsupported': { retry: false },
  'part-not-permitted': { retry: false },
  'part-not-verifiable': { retry: true },
}

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[]

export const STOP_SCENARIO_NAMES: readonly StopScenario[] = /* @__PURE__ */ keysOf(STOP_SCENARIOS)
export const DEFERRED_SCENARIO_NAMES: readonly DeferredScenario[] = /* @__PURE__ */ keysOf(DEFERRED_SCENARIOS)
export const PARTIAL_SCENARIO_NAMES: readonly PartialScenario[] = /* @__PURE__ */ keysOf(PARTIAL_SCENARIOS)

export const isStopScenario = (value: unknown): value is StopScenario =>
  typeof value === 'string' && Object.hasOwn(STOP_SCENARIOS, value)
