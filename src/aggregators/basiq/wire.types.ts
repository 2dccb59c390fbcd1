import type { StepStatus } from '../../domain'

/** The API a host talks to: 2.1 creates and updates connections by a call, 3 by the consent page. */
export type BasiqVersion = '2.1' | '3'

/** What a bank asks during a job, as read from a step's `result`. */
export interface WireMfa {
  method: string | null
  description: string | null
  /** One entry for each answer, in order; what is not a string reads as ''. */
  inputs: string[]
  expiryMs: number | null
  responseLink: string | null
}

/** A step's `result`, out of its one-element array where it came in one. */
export interface WireResult {
  /** Normalised: see `normaliseCode`. */
  code: string | null
  title: string | null
  /** From `detail`, or `details` as the schema calls it. */
  detail: string | null
  url: string | null
  mfa: WireMfa | null
}

export interface WireStep {
  title: string
  status: StepStatus
  result: WireResult | null
}

/** A job after validation. Times are milliseconds since 1970. */
export interface WireJob {
  id: string | null
  /** True for report jobs, the only ones with a status of their own. */
  report: boolean
  status: StepStatus | null
  createdAt: number | null
  updatedAt: number | null
  institutionId: string | null
  sourceLink: string | null
  steps: WireStep[]
}

/** One entry of an error answer. */
export interface WireError {
  /** Normalised: see `normaliseCode`. */
  code: string | null
  title: string | null
  detail: string | null
  /** The last part of `source.parameter` or `source.pointer`. */
  parameter: string | null
}

/** An error answer; without entries where the body was empty, HTML or cut. */
export interface WireFault {
  errors: WireError[]
  correlationId: string | null
}
