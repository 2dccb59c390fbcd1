import type { Challenge } from './challenge'
import type { Issue } from './issue'
import type { DeferredScenario, PartialScenario, StopScenario } from './scenario'
import type { Step } from './step'

/**
 * The progress of work. `queued`: nothing has started. `verifying`: the bank checks the login. `retrieving`: the login is
 * accepted, and data is being fetched. `answering`: the platform prepares a result, without steps.
 */
export type Milestone = 'queued' | 'verifying' | 'retrieving' | 'answering'

/** `live`: seconds to minutes. `batch`: up to two hours. */
export type Pace = 'live' | 'batch'

/** The members of every reading, whatever its status. */
export interface ReadingBase {
  /** In the platform's order; empty if the platform reports none. */
  steps: Step[]
  /** When the platform last changed the attempt, in milliseconds since 1970; null if it does not say. */
  updatedAt: number | null
  startedAt: number | null
  connectionId: string | null
  institutionId: string | null
  /** The data that has arrived so far, as the platform gave it. It is bank data and personal. */
  data?: unknown
}

/** The base of a reading without steps and times. */
export const readingBase = ({
  connectionId = null,
  institutionId = null,
}: Partial<Pick<ReadingBase, 'connectionId' | 'institutionId'>> = {}): ReadingBase => ({
  steps: [],
  updatedAt: null,
  startedAt: null,
  connectionId,
  institutionId,
})

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
  /** When the aggregator tries next, in milliseconds since 1970. */
  nextAt: number
  /** When the aggregator gives up, in milliseconds since 1970. */
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

/** The result of one look at an attempt, in the kit's own terms. Every answer of a platform becomes one of these. */
export type Reading = WorkingReading | ChallengeReading | DeferredReading | ConnectedReading | StoppedReading
