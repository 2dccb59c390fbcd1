import {
  DeveloperError,
  isRecord,
  SessionEndedError,
  type BeginRequest,
  type BeginResult,
  type CallContext,
  type Json,
  type RefreshLimit,
} from '../../domain'
import { accessFaultOf } from './access.classify'
import { begunBy, notStarted } from './begin.parse'
import { answerOf, isResponse, readAnswer, type Answer } from './http.parse'
import { idOrThrow } from './id.parse'
import { readFault } from './wire.parse'

/**
 * Basiq refreshes an open banking connection at most twenty times a day (Basiq docs: refresh a connection). A bank may lock a login
 * after far fewer, so after a few refreshes the next ones keep a distance.
 */
export const REFRESH_CARE: RefreshLimit = { burst: 5, intervalMs: 15 * 60_000, perDay: 20 }

/** Guesses the status of a body that came without one: an error says so itself, and only a job that was already running has steps. */
function statusOfBody(body: Json): number {
  if (readFault(body).errors.length > 0) return 400
  return Array.isArray(body['steps']) ? 200 : 202
}

/** Basiq's answer, as the host returned it. */
async function handedBack(value: unknown, now: number): Promise<Answer> {
  if (isResponse(value)) return readAnswer(value, now)
  if (isRecord(value)) {
    const status = value['status']
    return typeof status === 'number'
      ? answerOf(status, value['body'], null, now)
      : answerOf(statusOfBody(value), value, null, now)
  }
  throw new DeveloperError(
    'refreshConnection() handed back nothing that Basiq answers with.',
    'The kit has to learn which job was begun, or why none was.',
    'Hand back what Basiq answered, untouched: the Response, or { status, body }, or the parsed body.',
  )
}

/** Starts a refresh through the host's server. */
export async function beginRefresh(
  refreshConnection: ((connectionId: string) => Promise<unknown>) | undefined,
  request: BeginRequest,
  call: CallContext,
): Promise<BeginResult> {
  const connectionId = idOrThrow(request.connectionId, 'connectionId')
  if (refreshConnection === undefined) {
    throw new DeveloperError(
      'A refresh was asked for, but basiq() was given no refreshConnection.',
      'Basiq lets only servers refresh a connection.',
      'Pass refreshConnection: (connectionId) => your server, handing back what Basiq answered.',
    )
  }
  try {
    const answer = await handedBack(await refreshConnection(connectionId), call.clock.now())
    // Without Basiq's own error it was the host's server that refused: the session with the host has ended, not Basiq's.
    if (accessFaultOf(answer) === 'expired' && answer.errors.length === 0) throw new SessionEndedError('sign-in')
    return begunBy(answer, request, call.clock.now())
  } catch (error) {
    if (error instanceof SessionEndedError || error instanceof DeveloperError) throw error
    if (error instanceof Error && error.name === 'AbortError') throw error
    return notStarted(request, call.clock.now())
  }
}
