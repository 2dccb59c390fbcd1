import { issueOf, noticeDeveloper, readingBase, type Attempt, type CallContext, type Reading } from '../../domain'
import { basiqError } from './errors.table'
import type { Client } from './http.client'
import { classify, connectionIdOf } from './job.classify'
import { readJobOf } from './job.client'
import type { BasiqVersion, WireJob } from './wire.types'

/** Looks once at a job, for the connection that it is of. Null if it does not say, or cannot be read now. */
export async function connectionOfJob(
  client: Client,
  { id, version, now }: { id: string; version: BasiqVersion; now: number },
  call: CallContext,
): Promise<string | null> {
  const attempt: Attempt = { id, intent: 'update', startedAt: now, joined: false, connectionId: null, institutionId: null }
  try {
    const reading = await readJobOf(client, attempt, call, (body) => classify(body, { attempt, version, now }))
    return reading.connectionId
  } catch {
    // The looks that follow tell what is wrong.
    return null
  }
}

/** The user was asked to renew one connection, and the job turns out to be of another. */
export function isOfAnother(job: WireJob, { intent, connectionId }: Attempt): boolean {
  const owner = intent === 'update' && connectionId !== null ? connectionIdOf(job) : null
  return owner !== null && owner !== connectionId
}

const USER = /\/users\/([^/]+)\/connections\//

/** A host's server can read the jobs of every user. The links of a job say whose connection it is of, once that is known. */
export function isOfOtherUser({ sourceLink, steps }: WireJob, userId: string): boolean {
  const links = [sourceLink, ...steps.map(({ result }) => result?.url)]
  return links.some((link) => (USER.exec(link ?? '')?.[1] ?? userId) !== userId)
}

/** The first and the last step of a payment. They say nothing of a connection. */
const PAYMENT = /^(validate-payment|payment-completed)$/

export const isOfPayment = ({ steps }: WireJob): boolean => steps.some(({ title }) => PAYMENT.test(title))

const stopped = (
  attempt: Attempt,
  scenario: 'attempt-gone' | 'authorization-unfinished' | 'integration-fault',
  now: number,
  more: { foreign?: true } = {},
): Reading => {
  const { id: attemptId, connectionId, institutionId } = attempt
  const reference = { attemptId, connectionId, institutionId, at: now }
  return { ...readingBase(attempt), status: 'stopped', issue: issueOf({ scenario, ...more, reference }) }
}

/** The work of another user: nothing of it may be shown. */
export const foreign = (attempt: Attempt, now: number): Reading => stopped(attempt, 'attempt-gone', now, { foreign: true })

/** The host follows a job that connects nothing. */
export const misplaced = (attempt: Attempt, now: number): Reading => {
  noticeDeveloper(basiqError('basiq-payment'))
  return stopped(attempt, 'integration-fault', now)
}

/** A success of something else is none of what was asked for. */
export const unfinished = (attempt: Attempt, now: number): Reading => stopped(attempt, 'authorization-unfinished', now)
