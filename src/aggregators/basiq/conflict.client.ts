import { isRecord, issueOf, type BeginRequest, type BeginResult, type CallContext } from '../../domain'
import { begunBy } from './begin.parse'
import { bankIdOf } from './connection.client'
import type { Client } from './http.client'
import { isOk, type Answer } from './http.parse'
import { isId } from './id.parse'
import { ALREADY_EXISTS } from './refusal.classify'
import { entriesOf } from './wire.parse'

/** Who can look at the user's connections: null or undefined if nobody can. */
export interface ConflictLook {
  client: Client | null
  userId: string | undefined
}

/** What the user has at Basiq: the connection in question, none, or nobody can say. */
type Seen = { connectionId: string } | 'none' | 'unknown'

/** Basiq's own "not found". The page of a proxy says nothing. */
const isNotFound = ({ status, errors }: Answer): boolean => status === 404 && errors.length > 0

/** Only server tokens may list connections, so a browser gets an answer through the host's server, or none. */
function seenIn(answer: Answer, { intent, connectionId, institutionId }: BeginRequest): Seen {
  if (isNotFound(answer)) return connectionId === null ? 'unknown' : 'none'
  if (!isOk(answer) || !isRecord(answer.body)) return 'unknown'
  if (connectionId !== null) {
    // A new connection whose first login was rejected is there as well, and connects nothing.
    const isThere = answer.body['id'] === connectionId && (intent !== 'create' || answer.body['status'] === 'active')
    return isThere ? { connectionId } : 'unknown'
  }
  if (!Array.isArray(answer.body['data'])) return 'unknown'
  const there = entriesOf(answer.body).find((entry) => bankIdOf(entry) === institutionId && entry['status'] === 'active')
  const id = there?.['id']
  return isId(id) ? { connectionId: id } : 'unknown'
}

async function look({ client, userId }: ConflictLook, request: BeginRequest, call: CallContext): Promise<Seen> {
  const { connectionId, institutionId } = request
  if (client === null || !isId(userId) || (connectionId === null && !isId(institutionId))) return 'unknown'
  const connections = `/users/${userId}/connections`
  const path =
    connectionId === null ? `${connections}?filter=institution.id.eq('${institutionId}')` : `${connections}/${connectionId}`
  try {
    return seenIn(await client({ call: 'connection', path }, call), request)
  } catch {
    return 'unknown'
  }
}

const isConflict = ({ status, errors }: Answer): boolean =>
  status === 409 || (status === 400 && errors.some(({ code }) => code === ALREADY_EXISTS))

/**
 * The result of a begin. A conflict alone proves nothing: a proxy or other work may be behind it. So unless Basiq's own code says that the
 * bank is connected, the kit looks at what is there first. With a client token that look is one request that Basiq refuses.
 */
export async function begunAfterLook(
  answer: Answer,
  request: BeginRequest,
  call: CallContext,
  looker: ConflictLook,
): Promise<BeginResult> {
  const result = begunBy(answer, request, call.clock.now())
  if (result.status === 'begun' || !isConflict(answer) || result.issue.scenario === 'already-connected') return result
  const seen = await look(looker, request, call)
  if (seen === 'unknown') return result
  const { issue } = result
  const isNew = request.intent === 'create'
  const scenario = seen === 'none' ? (isNew ? 'not-started' : 'connection-gone') : isNew ? 'already-connected' : 'not-started'
  const found = seen === 'none' ? {} : seen
  return { status: 'stopped', issue: issueOf({ ...issue, scenario, reference: { ...issue.reference, ...found } }) }
}
