import { isRecord, listAt, recordAt } from '../../domain'
import { saysGone } from '../../aggregators/basiq/job.client'
import { readFault } from '../../aggregators/basiq/wire.parse'
import { jsonResponse, newReference } from '../problem.response'
import type { ServerScope } from '../server.types'
import type { Upstream } from '../upstream.client'
import { bodyOf, handedOn, type BasiqClient } from './basiq.client'

/** Basiq lists a user's jobs for seven days. */
const KNOWN_MS = 8 * 24 * 3_600_000
const OWNER = /\/users\/([\w-]{1,128})(?:\/|$)/

/** The users that a job names in its own links. A job that has only just begun names none. */
function namedIn(job: unknown): readonly string[] {
  const results = listAt(job, 'steps').map((step) => recordAt(step, 'result')['url'])
  return [recordAt(job, 'links')['source'], ...results].flatMap((link) => {
    const user = typeof link === 'string' ? OWNER.exec(link)?.[1] : undefined
    return user === undefined ? [] : [user]
  })
}

const hasJob = (list: Upstream, jobId: string): boolean =>
  list.status === 200 && listAt(bodyOf(list), 'data').some((job) => isRecord(job) && job['id'] === jobId)

/**
 * Whether a job is this user's. A server token reads every job of the application, and a job's address names nobody. So the job's own links
 * decide, and the list of the user's jobs if it has none yet.
 */
async function isOwn(
  { store }: Pick<ServerScope, 'store'>,
  ask: BasiqClient,
  userId: string,
  jobId: string,
  job: Upstream,
): Promise<boolean> {
  const named = namedIn(bodyOf(job))
  if (named.length > 0) return named.every((user) => user === userId)
  const key = `basiq:job:${jobId}`
  const known = await store.get(key)
  if (known !== null) return known === userId
  if (!hasJob(await ask({ method: 'GET', path: `/users/${userId}/jobs` }), jobId)) return false
  await store.compareAndSet(key, null, userId, KNOWN_MS)
  return true
}

/** One answer for a job that is not there and for one of somebody else, so that nobody can find out which ids exist. In Basiq's shape. */
const gone = (): Response => {
  const title = 'Requested job does not exist.'
  const error = { type: 'error', code: 'resource-not-found', title, detail: title }
  return jsonResponse({ type: 'list', correlationId: newReference(), data: [error] }, 404)
}

/** A job of the user, as Basiq answers it. */
export async function jobResponse(scope: ServerScope, ask: BasiqClient, userId: string, jobId: string): Promise<Response> {
  const job = await ask({ method: 'GET', path: `/jobs/${jobId}` })
  const { status } = job
  if (status >= 400) {
    const fault = readFault(bodyOf(job))
    return saysGone({ ...fault, status }) ? gone() : handedOn(job)
  }
  return (await isOwn(scope, ask, userId, jobId, job)) ? handedOn(job) : gone()
}
