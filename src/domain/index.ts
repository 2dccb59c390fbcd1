export type { Can, ViewActions } from './actions'
export { codeErrorOf } from './code-error'
export { CALL_TIMEOUT_MS } from './aggregator'
export type {
  Aggregator,
  AnswerResult,
  AuthorizationResponse,
  BeginRequest,
  BeginResult,
  CallContext,
  Credentials,
  EntryMethod,
  EntryMethodOf,
  AuthorizationRequest,
  PendingAuthorization,
  RefreshLimit,
  ServerFollower,
  AuthorizationTarget,
} from './aggregator'
export type { Attempt } from './attempt'
export type { Challenge, ChallengeKind, ChallengeOption, ChallengeRequest } from './challenge'
export { systemClock, type Clock, type TimerId } from './clock'
export type { ConnectionStanding, ConnectionSummary } from './connection-list'
export { noticeDeveloper, told } from './developer-notice'
export {
  DeveloperError,
  errorFrom,
  isKitError,
  SessionEndedError,
  UnreachableError,
  unabortedError,
  type ErrorTextsOf,
  type UnreachableKind,
} from './errors'
export { developerError } from './errors.table'
export type { ExpectedDurations, Health, Institution, LoginField, MfaHabit } from './institution'
export type { InstitutionPage, InstitutionQuery, InstitutionSummary } from './institution-list'
export { hashOf } from './hash'
export { hostServer } from './host-server'
export { subscribeToServer, type ServerPush } from './server-push'
export { isFiniteNumber, isRecord, listAt, recordAt, type Json } from './json'
export { mapValues } from './map-values'
export { plainText } from './plain-text'
export { issueOf, referenceOf, type Case, type Issue, type IssueParts, type SupportReference } from './issue'
export { readingBase, type Milestone, type Pace, type Reading, type ReadingBase } from './reading'
export { INTENTS, type Intent, type ConnectionRequest } from './request'
export { restart, type Restart } from './restart'
export { isDataPicture, isLoopback, safePicture, safeUrl } from './safe-url'
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
} from './scenario'
export { typedCode, typedLoginId } from './typed'
export { STORAGE_PREFIX } from './storage-prefix'
export { forgetUserData, holdUserData, PerUser, type UserDataHolder } from './user-data'
export { isStepDone, type Step, type StepStatus } from './step'
export { strayError } from './stray-error'
export type { Activity, Turn } from './turn'
export { DAY, HOUR, MINUTE, SECOND } from './time'
export { TimerQueue, type QueuedTimer } from './timer-queue'
export {
  HINTS,
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
