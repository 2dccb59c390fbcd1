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

/** The figures of many jobs. Lateness in milliseconds. */
export interface Figures {
  requests: { p50: number; mean: number; p95: number }
  loginLateMs: { p50: number; p95: number }
  endLateMs: { p50: number; p95: number }
  /** Jobs whose login or end was never seen. */
  neverSeen: number
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other)

export function figuresOf(all: readonly Followed[]): Figures {
  const requests = ascending(all.map((one) => one.requests))
  const login = ascending(all.flatMap(({ loginLateMs }) => loginLateMs ?? []))
  const end = ascending(all.flatMap(({ endLateMs }) => endLateMs ?? []))
  return {
    requests: {
      p50: quantile(requests, 0.5),
      mean: requests.reduce((sum, count) => sum + count, 0) / requests.length,
      p95: quantile(requests, 0.95),
    },
    loginLateMs: { p50: quantile(login, 0.5), p95: quantile(login, 0.95) },
    endLateMs: { p50: quantile(end, 0.5), p95: quantile(end, 0.95) },
    neverSeen: all.filter(({ loginLateMs, endLateMs }) => loginLateMs === null || endLateMs === null).length,
  }
}

/** Follows all jobs, at banks whose averages are published and at banks without. */
export const simulate = (jobs: readonly Job[], next: NextLook = nextLookAt): { known: Figures; unknown: Figures } => ({
  known: figuresOf(jobs.map((job, at) => follow(job, job.expected, `job-${at}`, next))),
  unknown: figuresOf(jobs.map((job, at) => follow(job, null, `job-${at}`, next))),
})
