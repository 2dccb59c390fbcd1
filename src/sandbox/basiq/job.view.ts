import { stepErrors } from './step-errors.table'
import type { Quirk, Version } from './basiq.types'
import type { Job } from './job.types'
import type { Timeline, TimelineStep } from './job-timeline'
import type { World } from './world'

/** One step as the API shows it. */
export interface StepJson {
  title: string
  status: string
  result: unknown
}

const A_YEAR_MS = 365 * 24 * 3_600_000

/** Basiq docs: times are ISO 8601 in UTC, in whole seconds. */
export const isoTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

export interface JobViewFacts {
  /** The origin of links. */
  origin: string
  /** Version 3 adds `jobType`. */
  version: Version
  /** Only the list of a user's jobs contains the institution. */
  withInstitution: boolean
}

/** A job as JSON now, with the unusual shapes that its login or the settings want. */
export function jobJson(world: World, job: Job, facts: JobViewFacts): Record<string, unknown> {
  const quirks = new Set<Quirk>([...job.quirks, ...world.settings.quirks])
  const timeline = shown(world, world.timeline(job))
  const base = quirks.has('relative-links') ? '' : facts.origin
  const shift = quirks.has('future-dates') ? A_YEAR_MS : 0
  const isV3 = facts.version === '3.0'
  // Basiq's example of one statement job has these names, its schema of the list has the others.
  const otherNames = quirks.has('created-date') || (job.kind === 'statement' && isV3 && !facts.withInstitution)
  return {
    type: 'job',
    id: job.id,
    [otherNames ? 'createdDate' : 'created']: isoTime(job.createdAt + shift),
    [otherNames ? 'updatedDate' : 'updated']: isoTime(timeline.updatedAt + shift),
    ...(isV3 ? { jobType: job.kind === 'report' ? 'report' : 'connection' } : {}),
    ...(job.kind === 'report' ? { status: reportStatus[timeline.state] } : {}),
    ...(facts.withInstitution
      ? {
          institution: {
            type: 'institution',
            id: job.institutionId,
            links: { self: `${base}/institutions/${job.institutionId}` },
          },
        }
      : {}),
    steps: stepsJson(job, timeline, quirks, base),
    links: linksJson(job, timeline, quirks, base),
  }
}

const reportStatus: Readonly<Record<Timeline['state'], string>> = {
  waiting: 'pending',
  working: 'in-progress',
  deferred: 'in-progress',
  success: 'success',
  failed: 'failed',
}

/**
 * Between two runs, a job shows its failure or, depending on the setting, looks as if it had not begun. Basiq docs, "Connection retry
 * mechanism": the first step is pending, and tells of the queue (`told`).
 */
function shown(world: World, timeline: Timeline): Timeline {
  const { queueShows } = world.settings
  if (timeline.state !== 'deferred' || queueShows === 'failed') return timeline
  const error = (index: number) => (queueShows === 'told' && index === 0 ? stepErrors.queued : null)
  return { ...timeline, steps: timeline.steps.map((step, index) => ({ ...step, status: 'pending', error: error(index) })) }
}

function linksJson(job: Job, timeline: Timeline, quirks: ReadonlySet<Quirk>, base: string): Record<string, string> | null {
  const failedReport = job.kind === 'report' && timeline.state === 'failed'
  if (quirks.has('links-null') || failedReport) return null
  const self = `${base}/jobs/${job.id}`
  // Basiq docs: a job that has just begun does not name its connection yet.
  const isKnown = timeline.steps.some(
    ({ title, status }) => title === 'verify-credentials' && (status === 'success' || status === 'failed'),
  )
  if (job.connectionId === null || !isKnown || quirks.has('no-source')) return { self }
  return { self, source: `${base}/users/${job.userId}/connections/${job.connectionId}` }
}

function stepsJson(job: Job, timeline: Timeline, quirks: ReadonlySet<Quirk>, base: string): StepJson[] {
  if (quirks.has('no-steps')) return []
  const steps = timeline.steps.map((step) => ({
    title: step.title === 'mfa-challenge' && quirks.has('misspelt-mfa') ? 'mfa-challenege' : step.title,
    status: step.status === 'in-progress' && quirks.has('unknown-status') ? 'paused' : step.status,
    result: resultJson(job, step, quirks, base),
  }))
  const done = steps.filter(({ status }) => status === 'success').length
  return quirks.has('shrinking-steps') ? steps.slice(Math.max(0, Math.min(done, steps.length) - 1)) : steps
}

function resultJson(job: Job, step: TimelineStep, quirks: ReadonlySet<Quirk>, base: string): unknown {
  if (step.error !== null) {
    const { code, title, detail } = step.error
    return quirks.has('details-not-detail') ? { code, title, details: detail } : { code, title, detail }
  }
  const result = step.title === 'mfa-challenge' ? mfaJson(job, step, quirks, base) : linkJson(job, step)
  return result !== null && quirks.has('array-results') ? [result] : result
}

function mfaJson(job: Job, step: TimelineStep, quirks: ReadonlySet<Quirk>, base: string): unknown {
  const end = job.plan.phases.find(({ title }) => title === step.title)?.end
  const kept = step.status === 'success' && quirks.has('mfa-result-kept') && end?.kind === 'challenge' ? end.script : null
  const script = step.challenge ?? kept
  if (script === null) return null
  const response = `${base}/jobs/${job.id}/mfa`
  return {
    type: 'mfa',
    method: script.method,
    description: script.description,
    input: script.input,
    ...(script.options && { options: script.options }),
    ...(script.image && { image: script.image }),
    expiryMs: script.expiryMs,
    links: {
      response,
      ...(script.resends && { resend: `${response}/resend` }),
      ...(script.another && { another: `${response}/another` }),
    },
  }
}

/** The link of each successful step. The filter is written as Basiq writes it, not encoded. */
const resultPaths: Readonly<Record<string, (job: Job) => string>> = {
  'verify-credentials': ({ connectionId }) => `/connections/${connectionId ?? ''}`,
  'retrieve-accounts': ({ institutionId }) => `/accounts?filter=institution.id.eq('${institutionId}')`,
  'retrieve-transactions': ({ institutionId }) => `/transactions?filter=institution.id.eq('${institutionId}')`,
  'retrieve-statements': ({ institutionId }) => `/statements?filter=institution.id.eq('${institutionId}')`,
  'retrieve-meta': ({ connectionId }) => `/connections/${connectionId ?? ''}/meta`,
  'fetch-identity': ({ institutionId }) => `/identities?filter=institution.id.eq('${institutionId}')`,
  'create-report': ({ id }) => `/reports/${id}`,
}

function linkJson(job: Job, { title, status }: TimelineStep): unknown {
  const path = resultPaths[title]
  return status === 'success' && path !== undefined ? { type: 'link', url: `/users/${job.userId}${path(job)}` } : null
}
