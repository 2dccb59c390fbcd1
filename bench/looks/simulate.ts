import type { ExpectedDurations, Reading, Step } from '../../src/domain'
import { afterReading, nextLookAt, type Look, type LookFacts } from '../../src/policy'
import type { Job } from './durations'

/** When to look next, in milliseconds since 1970; null if never. */
export type NextLook = (facts: LookFacts) => number | null

/** What following one job cost, and how late its two pieces of news were seen, in milliseconds. Null: never. */
export interface Followed {
  requests: number
  loginLateMs: number | null
  endLateMs: number | null
}

const START = Date.UTC(2026, 0, 1)
const base = { updatedAt: null, startedAt: null, connectionId: null, institutionId: null }
const stepsOf = (...statuses: Step['status'][]): Step[] =>
  ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions'].map((title, at) => ({
    title,
    status: statuses[at] ?? 'pending',
  }))

const VERIFYING: Reading = { ...base, status: 'working', milestone: 'verifying', pace: 'live', steps: stepsOf('in-progress') }
const RETRIEVING: Reading = {
  ...base,
  status: 'working',
  milestone: 'retrieving',
  pace: 'live',
  steps: stepsOf('success', 'in-progress'),
}
const CONNECTED: Reading = { ...base, status: 'connected', issues: [], steps: stepsOf('success', 'success', 'success') }

/** Follows a job as the kit does: at once, then whenever the policy says, until the end is seen. A look takes no time. */
export function follow(job: Job, expected: ExpectedDurations | null, seed: string, next: NextLook = nextLookAt): Followed {
  const loginAt = START + job.verifyMs
  const endAt = loginAt + job.retrieveMs
  const followed: Followed = { requests: 0, loginLateMs: null, endLateMs: null }
  let look: Look | null = null
  for (let now: number | null = START; now !== null;) {
    followed.requests += 1
    const reading: Reading = now < loginAt ? VERIFYING : now < endAt ? RETRIEVING : CONNECTED
    look = afterReading(look, reading, look?.reading === reading, now, START)
    if (now >= loginAt) followed.loginLateMs ??= now - loginAt
    if (now >= endAt) {
      followed.endLateMs = now - endAt
      return followed
    }
    now = next({ look, expected, hidden: false, pushed: false, seed })
  }
  return followed
}

export interface Spread {
  p50: number
  mean: number
  p95: number
}

/** The figures of many jobs. Lateness in milliseconds. */
export interface Figures {
  requests: Spread
  loginLateMs: Spread
  endLateMs: Spread
  /** Jobs whose login or end was never seen. */
  neverSeen: number
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  return {
    p50: quantile(sorted, 0.5),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p95: quantile(sorted, 0.95),
  }
}

const figuresOf = (all: readonly Followed[]): Figures => ({
  requests: spreadOf(all.map((one) => one.requests)),
  loginLateMs: spreadOf(all.flatMap(({ loginLateMs }) => loginLateMs ?? [])),
  endLateMs: spreadOf(all.flatMap(({ endLateMs }) => endLateMs ?? [])),
  neverSeen: all.filter(({ loginLateMs, endLateMs }) => loginLateMs === null || endLateMs === null).length,
})

/** Follows all jobs, at banks whose averages are published and at banks without. */
export const simulate = (jobs: readonly Job[], next: NextLook = nextLookAt): { known: Figures; unknown: Figures } => ({
  known: figuresOf(jobs.map((job, at) => follow(job, job.expected, `job-${at}`, next))),
  unknown: figuresOf(jobs.map((job, at) => follow(job, null, `job-${at}`, next))),
})
