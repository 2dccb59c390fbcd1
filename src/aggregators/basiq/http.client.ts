import {
  codeErrorOf,
  isKitError,
  noticeDeveloper,
  SessionEndedError,
  UnreachableError,
  type CallContext,
  type PerUser,
} from '../../domain'
import { accessFaultOf } from './access.classify'
import type { BasiqSettings } from './basiq.options'
import type { BasiqFetch } from './fetch.types'
import type { BasiqCall } from './wire.types'
import { isRefusingPage, readAnswer, type Answer } from './http.parse'
import type { Held, TokenCache } from './token.store'
import { basiqError } from './errors.table'

/** One request to Basiq. */
export interface Ask {
  call: BasiqCall
  /** The path after the API's address. Its ids are checked. */
  path: string
  /** If present, the request is a POST that carries a login or an answer. */
  secretBody?: Readonly<Record<string, unknown>>
  /** Sent without a token. */
  anonymous?: boolean
}

export type Client = (ask: Ask, call: CallContext) => Promise<Answer>

/** Looked up at each call, because a page may replace `fetch` later. */
const platformFetch: BasiqFetch = (input, init) => {
  if (typeof globalThis.fetch === 'function') return globalThis.fetch(input, init)
  throw basiqError('basiq-no-fetch')
}

function initOf(ask: Ask, token: string | null, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token !== null) headers['authorization'] = `Bearer ${token}`
  if (ask.secretBody === undefined) return { method: 'GET', headers, cache: 'no-store', signal }
  headers['content-type'] = 'application/json'
  return {
    method: 'POST',
    headers,
    body: JSON.stringify(ask.secretBody),
    cache: 'no-store',
    credentials: 'omit',
    // A redirect would post the login a second time, to an unchecked address.
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  }
}

/** Turns a failed fetch into the kit's error. The original error is dropped, because its text may contain the address. */
function failureOf(error: unknown, signal: AbortSignal): unknown {
  if (isKitError(error)) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError' || (signal.aborted && error === signal.reason && name !== 'TimeoutError')) return error
  return codeErrorOf('The fetch of basiq()', error) ?? new UnreachableError('network')
}

/** A page that refuses access belongs to something on the way, so it ends neither a session nor any work. */
function ofBasiq(answer: Answer): Answer {
  if (isRefusingPage(answer)) throw new UnreachableError('malformed')
  return answer
}

/**
 * Sends requests and returns every answer of Basiq. Renews a refused token once for each request.
 * @throws SessionEndedError if the renewal did not help
 * @throws UnreachableError if no answer came, or the page of something on the way; an abort keeps its own reason
 */
export function httpClient(settings: BasiqSettings, caches: PerUser<TokenCache> | null): Client {
  const send = settings.fetch ?? platformFetch

  const once = async (ask: Ask, held: Held | null, call: CallContext): Promise<Answer> => {
    const token = held === null ? null : await held.token
    // While the token was on its way, the user may have given up or typed another login.
    if (ask.secretBody !== undefined && call.isAwaited?.() === false) throw new UnreachableError('network', { delivered: false })
    try {
      const about = { call: ask.call, secret: ask.secretBody !== undefined }
      const response: unknown = await send(settings.apiUrl + ask.path, initOf(ask, token, call.signal), about)
      return await readAnswer(response, call.clock.now())
    } catch (error) {
      throw failureOf(error, call.signal)
    }
  }

  return async (ask, call) => {
    if (ask.anonymous === true) return once(ask, null, call)
    const tokens = caches?.of(call.userKey) ?? null
    const held = tokens?.current(call.clock.now()) ?? null
    const first = await once(ask, held, call)
    const fault = accessFaultOf(first)
    if (fault !== 'expired' && fault !== 'not-yours') return ofBasiq(first)
    if (tokens === null || held === null) {
      if (fault === 'not-yours') return first
      ofBasiq(first)
      throw new SessionEndedError('sign-in')
    }
    const renewed = tokens.renew(held, call.clock.now())
    const second = await once(ask, renewed, call)
    if (accessFaultOf(second) !== 'expired') return ofBasiq(second)
    tokens.drop(renewed)
    ofBasiq(second)
    noticeDeveloper(basiqError('basiq-new-token-refused'))
    throw new SessionEndedError('sign-in')
  }
}
