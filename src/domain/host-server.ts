import { SessionEndedError, UnreachableError } from './errors'
import { developerError } from './errors.table'
import { recordAt } from './json'

/**
 * Posts JSON to the host's server, which `bank-connection-kit/server` answers, and returns what the platform answered. The server's own
 * refusals have a media type of their own, so nobody takes them for the platform's.
 *
 * @throws SessionEndedError if nobody is signed in
 * @throws UnreachableError if the server or the platform cannot answer now
 * @throws DeveloperError for any other refusal
 */
export async function postToServer(address: string, body: object = {}, signal?: AbortSignal): Promise<Response> {
  const answer = await globalThis.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  })
  const { status } = answer
  if (!answer.headers.get('content-type')?.includes('problem+json')) return answer
  const { kind, retryAt } = recordAt({ problem: await answer.json() }, 'problem')
  if (status === 401) throw new SessionEndedError()
  if (status === 429 || status >= 500)
    throw new UnreachableError(status === 429 ? 'rate-limit' : 'server', { retryAt: Number(retryAt) })
  throw developerError('server-refused', { address, kind: String(kind) })
}
