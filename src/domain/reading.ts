import type { Challenge } from './challenge'
import type { Issue } from './issue'
import type { DeferredScenario, PartialScenario, StopScenario } from './scenario'
import type { Step } from './step'

/**
 * How far work has come. `queued`: nothing has started. `verifying`: the login is being checked. `retrieving`: the login is
 * fine, data is being fetched. `answering`: the result is being prepared, without steps.
 */
export type Milestone = 'queued' | 'verifying' | 'retrieving' | 'answering'

/** `live`: seconds to minutes. `batch`: up to two hours. */
export type Pace = 'live' | 'batch'

/** What every reading tells, whatever its status. */
export interface ReadingBase {
  /** In the platform's order; empty where it tells none. */
  steps: Step[]
  /** When the platform last changed it, milliseconds since 1970; null where it does not say. */
  updatedAt: number | null
  startedAt: number | null
  connectionId: string | null
  institutionId: string | null
  /** What has arrived, whatever the status: as the platform gave it, the bank's data and personal. */
  data?: unknown
}

export interface WorkingReading extends ReadingBase {
  status: 'working'
  milestone: Milestone
  pace: Pace
}
export interface ChallengeReading extends ReadingBase {
  status: 'challenge'
  challenge: Challenge
}
export interface DeferredReading extends ReadingBase {
  status: 'deferred'
  issue: Issue<DeferredScenario>
  /** When the aggregator tries next, milliseconds since 1970. */
  nextAt: number
  /** When it gives up, milliseconds since 1970. */
  until: number
}
export interface ConnectedReading extends ReadingBase {
  status: 'connected'
  issues: Issue<PartialScenario>[]
}
export interface StoppedReading extends ReadingBase {
  status: 'stopped'
  issue: Issue<StopScenario>
}

/** One look at an attempt, already neutral: whatever the platform says ends as one of these. */
export type Reading = WorkingReading | ChallengeReading | DeferredReading | ConnectedReading | StoppedReading
