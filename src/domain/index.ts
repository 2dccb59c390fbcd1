export type {
  Aggregator,
  Answered,
  BankReturn,
  BeginRequest,
  Begun,
  Call,
  Credentials,
  Entry,
  EntryOf,
  Going,
  Parked,
  RefreshCare,
  Visit,
} from './aggregator'
export type { Attempt } from './attempt'
export type { Challenge } from './challenge'
export { systemClock, type Clock, type TimerId } from './clock'
export { DeveloperError, SessionEnded, Unreachable, strayError, type UnreachableKind } from './errors'
export type { ExpectedDurations, Health, Institution, LoginField, MfaHabit } from './institution'
export type { Issue, SupportReference } from './issue'
export type { Milestone, Pace, Reading, ReadingBase } from './reading'
export { ASKED, type Asked, type ConnectionRequest } from './request'
export { restart, type Restart } from './restart'
export {
  DEFERRED_SCENARIO_NAMES,
  DEFERRED_SCENARIOS,
  isStopScenario,
  PARTIAL_SCENARIO_NAMES,
  PARTIAL_SCENARIOS,
  STOP_SCENARIO_NAMES,
  STOP_SCENARIOS,
  type DeferredScenario,
  type PartialScenario,
  type Scenario,
  type StopScenario,
  type StopState,
  type Turn,
} from './scenario'
export type { Step, StepStatus } from './step'
export {
  HINTS,
  type Can,
  type ConnectionState,
  type Hint,
  type JourneyKey,
  type JourneyStep,
  type MfaFault,
  type View,
  type ViewBase,
  type ViewInstitution,
  type ViewOf,
} from './view'
