import { isRecord, listAt, noticeDeveloper, recordAt, UnreachableError, type Json } from '../../domain'
import { stitchError } from './errors.table'

const isAnswer = (value: unknown): value is Json => isRecord(value) && ('data' in value || Array.isArray(value['errors']))

/** Errors as clients keep them: Apollo 3 and urql under `graphQLErrors`, Apollo 4 under `errors`. */
function errorsIn(error: unknown): readonly unknown[] {
  const [older, newer] = [listAt(error, 'graphQLErrors'), listAt(error, 'errors')]
  return older.length > 0 ? older : newer
}

/** Clients of HTTP wrap the body: axios gives `{ data, status, headers }`. What has errors beside its status is the answer itself. */
const isHttpAnswer = (value: Json): boolean => typeof value['status'] === 'number' && 'data' in value && !('errors' in value)

/** Unwraps what `execute` resolved to. Apollo 4 and urql give `{ data, error }`. */
function unwrapped(value: unknown): unknown {
  if (!isRecord(value)) return value
  if (isHttpAnswer(value)) return unwrapped(value['data'])
  const { error } = value
  const errors = errorsIn(error)
  if (errors.length > 0) return { ...value, errors }
  // A client that resolves although nobody answered.
  if (isRecord(error) && (error['networkError'] ?? null) !== null) throw new UnreachableError('network')
  return value
}

/** What it is, without what it says. */
function kindOf(value: unknown): string {
  if (!isRecord(value)) return Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value
  const names = Object.keys(value).filter((name) => /^\w{1,32}$/.test(name))
  return names.length === 0 ? 'an object' : `an object with ${names.slice(0, 5).join(', ')}`
}

/** Errors beside no data that no known client puts there. */
const hasOddError = (body: Json): boolean =>
  !('errors' in body) && (body['data'] ?? null) === null && (body['error'] ?? null) !== null

const isUnderstood = (body: unknown): boolean =>
  isAnswer(body) ? !hasOddError(body) : isRecord(body) && isRecord(body['extensions'])

/**
 * The body in whatever `execute` resolved to. The developer is told of one that is no answer of GraphQL's: it would otherwise look
 * like a bad network for ever.
 * @throws DeveloperError for a Response
 * @throws UnreachableError if a client resolves although nobody answered
 */
export function bodyOf(resolved: unknown): unknown {
  if (isRecord(resolved) && typeof resolved['json'] === 'function') {
    throw stitchError('stitch-response')
  }
  const body = unwrapped(resolved)
  if (!isUnderstood(body)) {
    noticeDeveloper(stitchError('stitch-no-answer', { kind: kindOf(body) }))
  }
  return body
}

/**
 * The body that an error of `execute` carries; null if it carries none. graphql-request: `response`. axios: `response.data`. Apollo:
 * `graphQLErrors` or `errors`, or the `result` of a failed request.
 */
export function carriedBody(error: unknown): Json | null {
  const errors = errorsIn(error)
  if (errors.length > 0) return { data: recordAt(error, 'data'), errors }
  const response = recordAt(error, 'response')
  const carried = [
    response,
    response['data'],
    response['body'],
    recordAt(error, 'result'),
    recordAt(recordAt(error, 'networkError'), 'result'),
  ]
  return carried.find((body): body is Json => isRecord(body) && Array.isArray(body['errors'])) ?? null
}
