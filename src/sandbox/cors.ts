import { HeaderList } from './http/header-list'
import { answerOf, type Answer, type ReceivedRequest } from './http/message'

/** Origins that a browser may call from. */
export type AllowedOrigins = '*' | readonly string[]

const METHODS = 'GET, POST, DELETE, OPTIONS'
const DEFAULT_HEADERS = 'authorization, content-type, basiq-version'
const A_DAY_S = '86400'

function allowedOrigin(origin: string | null, allowed: AllowedOrigins): string | null {
  if (allowed === '*') return '*'
  return origin !== null && allowed.includes(origin) ? origin : null
}

/** Whether the request is a preflight, which a browser sends before a call to another origin. */
export const isPreflight = (request: ReceivedRequest): boolean =>
  request.method === 'OPTIONS' && request.headers.has('origin') && request.headers.has('access-control-request-method')

/** The answer to a preflight. If the origin is not allowed, it has no `access-control-allow-origin`, as browsers expect. */
export function preflight(request: ReceivedRequest, allowed: AllowedOrigins): Answer {
  const answer = answerOf(204, null, {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? DEFAULT_HEADERS,
    'access-control-max-age': A_DAY_S,
  })
  return withCors(answer, request, allowed)
}

/** Lets pages of an allowed origin read the answer, including Retry-After. */
export function withCors(answer: Answer, request: ReceivedRequest, allowed: AllowedOrigins): Answer {
  const origin = allowedOrigin(request.headers.get('origin'), allowed)
  const headers = new HeaderList(answer.headers)
  if (allowed !== '*') headers.append('vary', 'Origin')
  if (origin !== null) {
    headers.set('access-control-allow-origin', origin)
    headers.set('access-control-expose-headers', 'Retry-After')
  }
  return { ...answer, headers }
}
