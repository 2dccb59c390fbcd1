import type { ChallengeOption, ChallengeRequest, StepStatus } from '../../domain'

/** The version of the API: 2.1 creates and updates connections with a call, 3 on the consent page. */
export type BasiqVersion = '2.1' | '3'

/** The purpose of a request. */
export type BasiqCall = 'job' | 'connector' | 'connection' | 'create' | 'update' | 'mfa'

/** A bank's challenge during a job, as read from a step's `result`. */
export interface WireMfa {
  method: string | null
  description: string | null
  /** One prompt for each answer, in order, in words for people; '' if it has none. */
  inputs: string[]
  /** The options of a choice; empty if it is none. */
  options: ChallengeOption[]
  /** A picture to read, as a `data:image/` address. */
  image: string | null
  expiryMs: number | null
  links: Readonly<Record<'response' | ChallengeRequest, string | null>>
}

/** A step's `result`, taken out of its one-element array if it has one. */
export interface WireResult {
  /** Normalised: see `normaliseCode`. */
  code: string | null
  title: string | null
  /** From `detail`, or from `details`, as the schema calls it. */
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
  /** True for report jobs, the only jobs with a status of their own. */
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

/** An error answer; without entries if the body was empty, HTML or cut off. */
export interface WireFault {
  errors: WireError[]
  correlationId: string | null
}
