import { isRecord, MINUTE, noticeDeveloper } from '../../domain'
import { readFault } from '../../aggregators/basiq/wire.parse'
import { serverError } from '../errors.table'
import { ProblemError } from '../problem.types'
import type { ServerScope } from '../server.types'
import type { AppToken } from '../tokens/app-token.store'
import { askPlatform, jsonOf } from '../upstream.client'
import type { BasiqServerSettings } from './basiq.options'

const HOUR_S = 3600

function parse(text: string): AppToken | null {
  const body = jsonOf(text)
  if (!isRecord(body) || typeof body['access_token'] !== 'string' || body['access_token'] === '') return null
  const life = body['expires_in']
  return { value: body['access_token'], expiresInS: typeof life === 'number' && life > 0 ? life : HOUR_S }
}

/**
 * Asks Basiq for a token. A client token is bound to a user: it can connect banks and read jobs of that user, and nothing else.
 * @throws ProblemError
 */
export async function requestToken(
  scope: ServerScope,
  { apiKey, apiUrl, version }: BasiqServerSettings,
  form: { scope: 'SERVER_ACCESS' } | { scope: 'CLIENT_ACCESS'; userId: string },
): Promise<AppToken> {
  const { status, text } = await askPlatform(scope, `${apiUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${apiKey}`, 'basiq-version': version, accept: 'application/json' },
    body: new URLSearchParams(form),
  })
  const { errors } = readFault(jsonOf(text))
  const says = (code: string): boolean => errors.some((error) => error.code === code)
  if (status === 429 || says('too-many-requests')) throw new ProblemError('too-soon', { retryAt: scope.clock.now() + MINUTE })
  if (status >= 500) throw new ProblemError('platform-unreachable')
  // An unknown API key is a 404 as well, with another code.
  if (status === 404 && says('resource-not-found')) throw new ProblemError('no-platform-user')
  const token = status < 300 ? parse(text) : null
  if (token !== null) return token
  noticeDeveloper(serverError('server-no-token', { status }))
  throw new ProblemError('platform-refused')
}
