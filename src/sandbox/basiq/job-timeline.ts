import type { MfaScript, StepError } from './basiq.types'
import { shownScript, type Job, type Phase } from './job.types'
import { stepErrors } from './step-errors.table'

/** Basiq docs: after an outage a job runs again every two hours, until seven days after its creation. */
const QUEUE_EVERY_MS = 2 * 3_600_000
const QUEUE_FOR_MS = 7 * 24 * 3_600_000
/** How long the bank takes to check an MFA answer. */
const MFA_CHECK_MS = 2_000

export interface TimelineStep {
  title: string
  status: 'pending' | 'in-progress' | 'success' | 'failed' | 'skipped'
  error: StepError | null
  /** The challenge that waits for an answer now. */
  challenge: MfaScript | null
}

export type TimelineState = 'waiting' | 'working' | 'deferred' | 'success' | 'failed'

/** The state of a job at a moment. */
export interface Timeline {
  state: TimelineState
  steps: readonly TimelineStep[]
  /** When the visible state last changed. */
  updatedAt: number
  /** When a challenge that waits for its answer expires. */
  challengeUntil: number | null
  /** The number of earlier runs in the queue. */
  run: number
}

/** Whether the bank is down at a moment. */
export type IsDown = (bankKey: string, at: number) => boolean

/**
 * The state of `job` at `now`. It depends only on the job's plan, the answers since then, and the outages of its bank. No timer
 * drives a job, so a clock may jump over a week, and the next look finds everything that should have happened.
 */
export function jobTimeline(job: Job, now: number, isDown: IsDown): Timeline {
  let startAt = job.startAt
  for (let run = 0; ; run += 1) {
    const ran = runTimeline(job, run, startAt, now, isDown)
    const failedForOutage = ran.state === 'failed' && ran.steps.some(({ error }) => error?.code === stepErrors.unavailable.code)
    if (!failedForOutage || !job.queued) return ran
    const nextAt = ran.updatedAt + QUEUE_EVERY_MS
    const over = nextAt > job.createdAt + QUEUE_FOR_MS || (job.supersededAt !== null && job.supersededAt < nextAt)
    if (over) return ran
    if (now < nextAt) return { ...ran, state: 'deferred' }
    startAt = nextAt
  }
}

function runTimeline(job: Job, run: number, startAt: number, now: number, isDown: IsDown): Timeline {
  const timeline: Timeline & { steps: TimelineStep[] } = {
    state: 'working',
    steps: [],
    updatedAt: startAt,
    challengeUntil: null,
    run,
  }
  if (now < startAt) {
    const steps = job.plan.phases.flatMap(({ title }) => (title === null ? [] : [pendingStep(title)]))
    return { ...timeline, state: 'waiting', steps, updatedAt: job.createdAt }
  }
  let at: number | null = startAt
  for (const phase of job.plan.phases) {
    if (at === null || now < at) {
      if (phase.title !== null) timeline.steps.push(pendingStep(phase.title))
      at = null
      continue
    }
    timeline.updatedAt = at
    const outcome = phaseOutcome(job, phase, run, at, isDown)
    const ended = outcome.endsAt !== null && now >= outcome.endsAt
    if (phase.end.kind === 'challenge') timeline.updatedAt = Math.max(at, job.asked?.at ?? 0, job.answer?.at ?? 0)
    if (ended) timeline.updatedAt = outcome.endsAt ?? at
    if (phase.title !== null) timeline.steps.push(ended ? outcome.step(phase.title) : openStep(job, phase, phase.title))
    if (!ended && phase.end.kind === 'challenge' && job.answer === null) timeline.challengeUntil = outcome.endsAt
    if (ended && outcome.fails) timeline.state = 'failed'
    at = ended && !outcome.fails ? outcome.endsAt : null
  }
  if (at !== null) timeline.state = 'success'
  return timeline
}

interface Outcome {
  /** When the phase ends; null for never. */
  endsAt: number | null
  fails: boolean
  step(title: string): TimelineStep
}

function phaseOutcome(job: Job, phase: Phase, run: number, at: number, isDown: IsDown): Outcome {
  const { end } = phase
  const endsAt = at + phase.ms
  if (end.kind === 'challenge') return challengeOutcome(job, shownScript(job, end.script), at)
  if (end.kind === 'skip') return { endsAt, fails: false, step: (title) => ({ ...pendingStep(title), status: 'skipped' }) }
  const { outage } = job.plan
  const planned = outage !== null && outage.step === phase.title && run < outage.runs
  const isOut = phase.title !== null && (planned || (job.bankKey !== null && isDown(job.bankKey, endsAt)))
  if (isOut) return { endsAt, fails: true, step: (title) => failedStep(title, stepErrors.unavailable) }
  if (end.kind === 'never') return { endsAt: null, fails: false, step: pendingStep }
  if (end.kind === 'failure') return { endsAt, fails: true, step: (title) => failedStep(title, end.error) }
  return { endsAt, fails: false, step: successStep }
}

function challengeOutcome(job: Job, script: MfaScript, at: number): Outcome {
  const { answer } = job
  const askedAt = Math.max(at, job.asked?.at ?? 0)
  const lapsesAt = askedAt + (script.lifeMs ?? script.expiryMs)
  if (answer === null && script.approvesAfterMs !== undefined)
    return { endsAt: askedAt + script.approvesAfterMs, fails: false, step: successStep }
  if (answer === null) return { endsAt: lapsesAt, fails: true, step: (title) => failedStep(title, null) }
  // An answer from an earlier run of the queue, or from the consent screen, is there before the challenge.
  const endsAt = Math.max(at, answer.at) + (answer.checked ? MFA_CHECK_MS : 0)
  return { endsAt, fails: !answer.right, step: answer.right ? successStep : (title) => failedStep(title, null) }
}

function openStep(job: Job, { end }: Phase, title: string): TimelineStep {
  const challenge = end.kind === 'challenge' && job.answer === null ? shownScript(job, end.script) : null
  return { ...pendingStep(title), status: 'in-progress', challenge }
}

const pendingStep = (title: string): TimelineStep => ({ title, status: 'pending', error: null, challenge: null })
const successStep = (title: string): TimelineStep => ({ ...pendingStep(title), status: 'success' })
const failedStep = (title: string, error: StepError | null): TimelineStep => ({ ...pendingStep(title), status: 'failed', error })
