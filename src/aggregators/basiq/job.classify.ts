import { DAY, issueOf, type Attempt, type Milestone, type Reading, type ReadingBase } from '../../domain'
import { failureScenario, lockWarning, newsOf } from './failure.classify'
import { challengeOf } from './mfa.parse'
import { deferralOf, isQueued, isQueueOver } from './queue.classify'
import { sentence } from './sentence.parse'
import { readJob } from './wire.parse'
import type { BasiqVersion, WireJob, WireStep } from './wire.types'

/** The facts that a job does not contain, such as its intent. */
export interface JobContext {
  attempt: Attempt
  version: BasiqVersion
  /** Milliseconds since 1970. */
  now: number
  /**
   * How far `now` is ahead of Basiq's clock, in milliseconds, if that is known.
   * @default 0
   */
  aheadMs?: number | undefined
}

const MFA_TITLE = 'mfa-challenge'
/** The steps of the login. A challenge comes after a successful login and still belongs to it. */
const LOGIN_TITLES: readonly string[] = ['verify-credentials', MFA_TITLE]
const MOST_STEPS = 40

const isOver = ({ status }: WireStep): boolean => status === 'success' || status === 'skipped'

/** Clocks differ by minutes, so a time slightly in the future is kept. A time far in the future is dropped. */
const believable = (time: number | null, now: number): number | null => (time !== null && time > now + DAY ? null : time)

const CONNECTION = /\/connections\/([A-Za-z0-9_-]{1,128})(?:[/?#]|$)/

/** The connection, from the login's result, else from the job's source; never from the job's own id. */
export function connectionIdOf(job: WireJob): string | null {
  const login = job.steps.find(({ title, result }) => title === 'verify-credentials' && result?.url)
  for (const link of [login?.result?.url, job.sourceLink]) {
    const id = link ? CONNECTION.exec(link)?.[1] : undefined
    if (id !== undefined) return id
  }
  return null
}

function milestoneOf({ steps, report }: WireJob): Milestone {
  if (steps.every(({ status }) => status === 'pending')) return 'queued'
  if (report || steps.some(({ title }) => title === 'create-report')) return 'answering'
  const loginOver = steps.filter(({ title }) => LOGIN_TITLES.includes(title)).every(isOver)
  return loginOver ? 'retrieving' : 'verifying'
}

/** A connection job has no status of its own. If one claims to have a status, its steps are more reliable. */
const hasOwnStatus = (job: WireJob): boolean => job.report || job.steps.length === 0

function troubled(job: WireJob, step: WireStep | undefined, base: ReadingBase, context: JobContext): Reading {
  const { attempt, version, now, aheadMs = 0 } = context
  const result = step?.result ?? null
  const code = result?.code ?? null
  const reference = {
    attemptId: attempt.id,
    connectionId: base.connectionId,
    institutionId: base.institutionId,
    step: step === undefined || step.title === '' ? null : step.title,
    at: base.updatedAt ?? attempt.startedAt,
  }
  const told = { code, detail: sentence(result?.detail ?? result?.title), reference }
  const isSaid = step !== undefined && newsOf(step) === 'queued'
  const goesOn = isSaid || isQueued(code, attempt, version)
  if (goesOn) {
    const deferral = deferralOf(job, { attempt, now, aheadMs, isSaid })
    if (now < deferral.until)
      return { ...base, status: 'deferred', issue: issueOf({ scenario: 'retry-queued', ...told }), ...deferral }
  }
  if (goesOn || isQueueOver(code, job, attempt, version, now)) {
    return { ...base, status: 'stopped', issue: issueOf({ scenario: 'queue-expired', ...told }) }
  }
  const text = `${result?.title ?? ''}\n${result?.detail ?? ''}`
  const scenario = failureScenario({ code, text, atChallenge: step?.title === MFA_TITLE, intent: attempt.intent })
  return { ...base, status: 'stopped', issue: issueOf({ scenario, ...told, ...lockWarning(scenario, text) }) }
}

/**
 * Turns a job into a reading; null if the value is not a job. Pure: the same job, attempt and time give the same reading.
 *
 * The status is derived from the steps (Basiq docs, "Handling jobs"). The first failed step decides, even if later steps are pending:
 * Basiq leaves them pending for ever. If no step has failed, an open step may still report trouble.
 */
export function classify(value: unknown, context: JobContext): Reading | null {
  const read = readJob(value)
  if (read === null) return null
  const { attempt, now } = context
  const job = { ...read, createdAt: believable(read.createdAt, now), updatedAt: believable(read.updatedAt, now) }
  const base: ReadingBase = {
    steps: job.steps.slice(0, MOST_STEPS).map(({ title, status }) => ({ title, status })),
    updatedAt: job.updatedAt,
    startedAt: job.createdAt,
    connectionId: connectionIdOf(job) ?? attempt.connectionId,
    institutionId: job.institutionId ?? attempt.institutionId,
  }
  const step = job.steps.find(({ status }) => status === 'failed') ?? job.steps.find((each) => newsOf(each) !== null)
  if (step !== undefined || (hasOwnStatus(job) && job.status === 'failed')) return troubled(job, step, base, context)
  // Skipped steps alone prove nothing: no login was accepted, and nothing was fetched.
  const done =
    job.steps.length > 0
      ? job.steps.every(isOver) && job.steps.some(({ status }) => status === 'success')
      : job.status === 'success'
  if (done) return { ...base, status: 'connected', issues: [] }
  const challenge = challengeOf(job, now)
  if (challenge !== null) return { ...base, status: 'challenge', challenge }
  return { ...base, status: 'working', milestone: milestoneOf(job), pace: 'live' }
}
