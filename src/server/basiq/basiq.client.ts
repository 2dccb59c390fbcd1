import { isRecord } from '../../domain'
import { accessFaultOf } from '../../aggregators/basiq/access.classify'
import { readFault } from '../../aggregators/basiq/wire.parse'
import { SAFE_HEADERS } from '../problem.response'
import { ProblemError } from '../problem.types'
import type { ServerScope } from '../server.types'
import { appTokenStore } from '../tokens/app-token.store'
import { askPlatform, jsonOf, type Upstream } from '../upstream.client'
import type { BasiqServerSettings } from './basiq.options'
import { requestToken } from './token.client'

export interface BasiqRequest {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the API's address. The caller has put only checked ids into it. */
  path: string
}

export type BasiqClient = (request: BasiqRequest) => Promise<Upstream>

export const bodyOf = ({ text }: Upstream): unknown => jsonOf(text)

/** Whether Basiq refused the server's token itself, and not only this use of it. */
function isTokenRefused(answer: Upstream): boolean {
  const fault = accessFaultOf({ ...readFault(bodyOf(answer)), status: answer.status })
  return fault === 'expired' || (answer.status === 401 && fault !== null)
}

/**
 * Asks Basiq with the server's token. A refused token is renewed once. If that does not help, the server is what Basiq refuses: the
 * browser must not take that for the end of the user's session.
 *
 * @throws ProblemError
 */
export function basiqClient(scope: ServerScope, settings: BasiqServerSettings): BasiqClient {
  const token = appTokenStore(() => requestToken(scope, settings, { scope: 'SERVER_ACCESS' }), scope.clock)
  const once = async ({ method, path }: BasiqRequest, value: string): Promise<Upstream> =>
    askPlatform(scope, settings.apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${value}`, accept: 'application/json' },
    })

  return async (request) => {
    const held = token.current()
    const first = await once(request, await held.value)
    if (!isTokenRefused(first)) return first
    const second = await once(request, await token.renew(held).value)
    if (isTokenRefused(second)) throw new ProblemError('platform-refused')
    return second
  }
}

/**
 * Basiq's answer as it came, with its status: 202 for new work and 200 for work that was already running mean different things. Of its headers
 * only the time to wait goes on. An answer that is no JSON is not Basiq's.
 *
 * @throws ProblemError platform-unreachable
 */
export function handedOn(answer: Upstream): Response {
  const { status, text, retryAfter } = answer
  if (text !== '' && !isRecord(bodyOf(answer))) throw new ProblemError('platform-unreachable')
  const headers = new Headers({ ...SAFE_HEADERS, ...(text === '' ? {} : { 'content-type': 'application/json' }) })
  if (retryAfter !== null && /^[\w ,:-]{1,40}$/.test(retryAfter)) headers.set('retry-after', retryAfter)
  return new Response(text === '' ? null : text, { status, headers })
}
