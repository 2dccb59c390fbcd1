import { UnreachableError, isRecord, type Attempt, type CallContext, type ConnectionSummary, type Json } from '../../domain'
import { bankIdOf } from './connection.client'
import { connectionSummaryOf, consentEndOf, isDeleted } from './connection-list.parse'
import { assertServed, isOk } from './http.parse'
import type { Client } from './http.client'
import { idOrThrow, isId } from './id.parse'
import { classify, connectionIdOf } from './job.classify'
import { entriesOf, readJob } from './wire.parse'
import type { BasiqVersion } from './wire.types'

/** Whose connections are listed, and what may be asked. */
export interface ListScope {
  client: Client
  version: BasiqVersion
  userId: string
  /** Only a client token is there: Basiq lists connections for server tokens alone (Basiq docs, scopes). */
  isDirect: boolean
}

/**
 * The body of an answer.
 * @throws UnreachableError if there is none
 */
async function bodyAt({ client }: ListScope, path: string, call: CallContext): Promise<Json> {
  const answer = assertServed(await client({ call: 'connection', path }, call), call.clock.now())
  if (!isOk(answer) || !isRecord(answer.body)) throw new UnreachableError('malformed')
  return answer.body
}

/** What makes a list better and is not worth losing it for: a proxy of the host's may not have this route. */
async function extraAt(scope: ListScope, path: string, call: CallContext): Promise<Json[]> {
  try {
    return entriesOf(await bodyAt(scope, path, call))
  } catch (error) {
    if (call.signal.aborted) throw error
    return []
  }
}

/** The user's own record names the connections, and each of them its bank. How they stand is hidden from a client token. */
async function listDirectly(scope: ListScope, call: CallContext): Promise<readonly ConnectionSummary[]> {
  const user = await bodyAt(scope, `/users/${scope.userId}`, call)
  const ids = entriesOf(user['connections']).map(({ id }) => id)
  return Promise.all(
    ids.filter(isId).map(async (id): Promise<ConnectionSummary> => {
      const [body = {}] = await extraAt(scope, `/users/${scope.userId}/connections/${id}`, call)
      return { ...connectionSummaryOf(body), id, institutionId: bankIdOf(body) }
    }),
  )
}

/** Why connections do not work: Basiq says so only in the last job of each. Jobs are kept for a week (Basiq docs, user jobs). */
async function reasonsOf(scope: ListScope, call: CallContext): Promise<ReadonlyMap<string, ConnectionSummary['reason']>> {
  const now = call.clock.now()
  const jobs = (await extraAt(scope, `/users/${scope.userId}/jobs`, call))
    .map((body) => ({ body, job: readJob(body) }))
    .sort((a, b) => (a.job?.createdAt ?? 0) - (b.job?.createdAt ?? 0))
  const reasons = new Map<string, ConnectionSummary['reason']>()
  for (const { body, job } of jobs) {
    const connectionId = job === null ? null : connectionIdOf(job)
    if (job === null || connectionId === null) continue
    // It was a connection already, so a login that fails now has changed.
    const attempt: Attempt = {
      id: job.id ?? '',
      intent: 'refresh',
      startedAt: job.createdAt ?? now,
      joined: false,
      connectionId,
      institutionId: null,
    }
    const reading = classify(body, { attempt, version: scope.version, now })
    reasons.set(connectionId, reading?.status === 'stopped' ? reading.issue.scenario : null)
  }
  return reasons
}

/**
 * Lists the user's connections.
 * @throws UnreachableError if Basiq does not answer with a list
 */
export async function listConnections(given: ListScope, call: CallContext): Promise<readonly ConnectionSummary[]> {
  const scope = { ...given, userId: idOrThrow(given.userId, 'userId') }
  if (scope.isDirect) return listDirectly(scope, call)
  const users = `/users/${scope.userId}`
  const [list, consents] = await Promise.all([
    bodyAt(scope, `${users}/connections`, call),
    scope.version === '3' ? extraAt(scope, `${users}/consents`, call) : [],
  ])
  if (!Array.isArray(list['data'])) throw new UnreachableError('malformed')
  const consentEndsAt = consentEndOf(consents)
  const found = entriesOf(list).filter(({ id, ...wire }) => isId(id) && !isDeleted(wire))
  const summaries = found.map((wire) => {
    const summary = connectionSummaryOf(wire)
    return { ...summary, consentEndsAt: summary.consentEndsAt ?? consentEndsAt, institutionId: bankIdOf(wire) }
  })
  if (summaries.every(({ standing }) => standing !== 'invalid')) return summaries
  const reasons = await reasonsOf(scope, call)
  return summaries.map((summary) =>
    summary.standing === 'invalid' ? { ...summary, reason: reasons.get(summary.id) ?? summary.reason } : summary,
  )
}
