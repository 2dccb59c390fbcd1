import {
  DeveloperError,
  isRecord,
  noticeDeveloper,
  SessionEndedError,
  type BeginRequest,
  type BeginResult,
  type CallContext,
  type Json,
  type RefreshLimit,
} from '../../domain'
import { accessFaultOf } from './access.classify'
import { notStarted } from './begin.parse'
import { begunAfterLook, type ConflictLook } from './conflict.client'
import { answerOf, isRefusingPage, isResponse, readAnswer, type Answer } from './http.parse'
import { idOrThrow } from './id.parse'
import { entriesOf, readFault } from './wire.parse'
import { basiqError } from './errors.table'

/**
 * Basiq refreshes an open banking connection at most twenty times a day (Basiq docs: refresh a connection). A bank may lock a login
 * after far fewer, so after a few refreshes the next ones keep a distance.
 */
export const REFRESH_CARE: RefreshLimit = { burst: 5, intervalMs: 15 * 60_000, perDay: 20 }

const hasSteps = (body: unknown): boolean => isRecord(body) && Array.isArray(body['steps'])

/** Guesses the status of a body that came without one: an error says so itself, and only a job that was already running has steps. */
function statusOfBody(body: Json): number {
  if (readFault(body).errors.length > 0) return 400
  return hasSteps(body) ? 200 : 202
}

/** Reads an answer in the shape of a client: `{ status, body }`, axios's `{ status, data }` or `{ statusCode, body }`. */
function wrapped(value: Json): { status: number; body: unknown } | null {
  const status = value['status'] ?? value['statusCode']
  return typeof status === 'number' ? { status, body: value['body'] ?? value['data'] } : null
}

/**
 * Basiq's answer, as the host returned it.
 * @throws DeveloperError if it cannot be an answer of Basiq's
 */
async function handedBack(value: unknown, now: number): Promise<Answer> {
  if (isResponse(value)) return readAnswer(value, now)
  if (isRecord(value)) {
    const answer = wrapped(value) ?? { status: statusOfBody(value), body: value }
    const isEmpty = answer.status < 300 && (answer.body === undefined || answer.body === null)
    if (!isEmpty) return answerOf(answer.status, answer.body, null, now)
  }
  throw basiqError('basiq-refresh-answer')
}

/** Many servers answer 200 by themselves. If the job has no steps, it is new: Basiq answered 202. */
function withOwnStatus(answer: Answer): Answer {
  const jobs = entriesOf(answer.body).filter(({ type }) => type === 'job')
  if (answer.status !== 200 || jobs.length === 0 || jobs.some(hasSteps)) return answer
  noticeDeveloper(basiqError('basiq-refresh-status'))
  return { ...answer, status: 202 }
}

/** Some clients reject with an error that carries the answer (axios, ky, got). */
async function answerTo(refresh: () => Promise<unknown>, now: number): Promise<Answer> {
  try {
    return await handedBack(await refresh(), now)
  } catch (error) {
    const carried = error instanceof Error && 'response' in error ? error.response : null
    if (isResponse(carried) || (isRecord(carried) && wrapped(carried) !== null)) return handedBack(carried, now)
    throw error
  }
}

/** Starts a refresh through the host's server. */
export async function beginRefresh(
  refreshConnection: ((connectionId: string) => Promise<unknown>) | undefined,
  request: BeginRequest,
  call: CallContext,
  looker: ConflictLook,
): Promise<BeginResult> {
  const connectionId = idOrThrow(request.connectionId, 'connectionId')
  if (refreshConnection === undefined) {
    throw basiqError('basiq-no-refresh')
  }
  try {
    const answer = withOwnStatus(await answerTo(async () => refreshConnection(connectionId), call.clock.now()))
    if (isRefusingPage(answer)) return notStarted(request, call.clock.now())
    // Without Basiq's own words it was the host's server that refused: its session is over, not Basiq's.
    if (accessFaultOf(answer) === 'expired' && answer.errors.length === 0) throw new SessionEndedError('sign-in')
    return await begunAfterLook(answer, request, call, looker)
  } catch (error) {
    if (error instanceof SessionEndedError || error instanceof DeveloperError) throw error
    if (error instanceof Error && error.name === 'AbortError') throw error
    return notStarted(request, call.clock.now())
  }
}
