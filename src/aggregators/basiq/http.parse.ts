import { UnreachableError } from '../../domain'
import { DEFAULT_RETRY_MS, retryAtOf } from './retry-after.parse'
import { readFault } from './wire.parse'
import type { WireFault } from './wire.types'
import { basiqError } from './errors.table'

/** One HTTP answer, read once. */
export interface Answer extends WireFault {
  status: number
  /** The parsed JSON; undefined if the body is anything else. */
  body: unknown
  /** Markup, which Basiq never answers with: a proxy, a firewall or a portal did. */
  isPage: boolean
  /** From `Retry-After`, in milliseconds since 1970. */
  retryAt: number | null
}

/** In characters. Basiq's longest answers are lists of banks, far below this. A longer body is neither parsed nor kept. */
const LONGEST_BODY = 2_000_000

export const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300

/** Basiq's limits answer with 429, and some with 403 (Basiq docs, "API rate limiting"). */
export const isRateLimited = ({ status, errors }: Answer): boolean =>
  status === 429 || (status === 403 && errors.some(({ code }) => code === 'too-many-requests'))

export const isRefusingPage = ({ status, isPage }: Answer): boolean => isPage && (status === 401 || status === 403)

function parse(text: string): unknown {
  if (text.length > LONGEST_BODY) return undefined
  try {
    const body: unknown = JSON.parse(text)
    return body
  } catch {
    return undefined
  }
}

/** Builds an answer; `body` is text, or already parsed. */
export function answerOf(status: number, body: unknown, headers: Headers | null, now: number): Answer {
  const parsed = typeof body === 'string' ? parse(body) : body
  const failed = status < 200 || status >= 300
  const fault: WireFault = failed ? readFault(parsed) : { errors: [], correlationId: null }
  const isPage = typeof body === 'string' && /^\s*</.test(body)
  return {
    ...fault,
    status,
    body: parsed,
    isPage,
    retryAt: retryAtOf(headers?.get('retry-after') ?? null, now, headers?.get('date')),
  }
}

export const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'status' in value && 'text' in value && typeof value.text === 'function'

export async function readAnswer(response: unknown, now: number): Promise<Answer> {
  if (!isResponse(response)) {
    throw basiqError('basiq-not-a-response')
  }
  const announced = Number(response.headers.get('content-length') ?? 0)
  if (announced > LONGEST_BODY * 2) {
    await response.body?.cancel()
    return answerOf(response.status, '', null, now)
  }
  return answerOf(response.status, await response.text(), response.headers, now)
}

/**
 * Returns an answer that is about the request. A 503 is Basiq's own trouble and says nothing about the bank (Basiq docs, "Error
 * codes"), so such an answer throws.
 * @throws UnreachableError
 */
export function assertServed(answer: Answer, now: number): Answer {
  if (isRateLimited(answer)) throw new UnreachableError('rate-limit', { retryAt: answer.retryAt ?? now + DEFAULT_RETRY_MS })
  if (answer.status >= 500 || answer.status === 408) throw new UnreachableError('server', { retryAt: answer.retryAt })
  return answer
}
