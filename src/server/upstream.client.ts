import type { Clock } from '../domain'
import { readBytes, textOf } from './body.parse'
import { ProblemError } from './problem.types'
import type { ServerScope } from './server.types'

/** What a platform answered, read once. */
export interface Upstream {
  status: number
  text: string
  retryAfter: string | null
}

/** The parsed text; undefined if it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return body
  } catch {
    return undefined
  }
}

/** Longer than the platforms need, and shorter than any lock that is held meanwhile. */
export const UPSTREAM_TIMEOUT_MS = 20_000

/** In bytes. The longest answers are lists of banks. */
const LONGEST_ANSWER = 4_000_000

/**
 * Runs a call with a time limit.
 * @throws ProblemError platform-timeout
 */
export async function inTime<T>(clock: Clock, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  const late = new ProblemError('platform-timeout')
  let timer: unknown
  const limit = new Promise<never>((_, reject) => {
    timer = clock.setTimeout(() => {
      reject(late)
      abort.abort(late)
    }, UPSTREAM_TIMEOUT_MS)
  })
  try {
    return await Promise.race([run(abort.signal), limit])
  } finally {
    clock.clearTimeout(timer)
  }
}

/**
 * Sends one request to a platform and reads its answer. It follows no redirect, because that would carry a token to an unchecked address.
 * The errors of `fetch` are dropped: their text may contain the address.
 *
 * @throws ProblemError platform-timeout, platform-unreachable
 */
export async function askPlatform(
  { fetch, clock }: Pick<ServerScope, 'fetch' | 'clock'>,
  url: string,
  init: RequestInit,
): Promise<Upstream> {
  return inTime(clock, async (signal) => {
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', signal })
      if (response.status < 200 || (response.status >= 300 && response.status < 400))
        throw new ProblemError('platform-unreachable')
      const text = textOf(await readBytes(response, LONGEST_ANSWER))
      return { status: response.status, text, retryAfter: response.headers.get('retry-after') }
    } catch (error) {
      throw error instanceof ProblemError && error.kind === 'platform-timeout' ? error : new ProblemError('platform-unreachable')
    }
  })
}
