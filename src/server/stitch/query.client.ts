import { isRecord } from '../../domain'
import { parseAnswer } from '../../aggregators/stitch/answer.parse'
import { isExpired } from '../../aggregators/stitch/expired.classify'
import { ProblemError } from '../problem.types'
import type { ServerScope } from '../server.types'
import { appTokenStore } from '../tokens/app-token.store'
import { askPlatform, jsonOf } from '../upstream.client'
import type { Listed } from './documents'
import type { LinkStore } from './link.store'
import type { StitchOauth } from './oauth.client'
import type { Renew } from './renewal'
import type { StitchServerSettings } from './stitch.options'

export type StitchQuery = (userKey: string, listed: Listed, variables: Readonly<Record<string, unknown>>) => Promise<unknown>

/** Stitch's own words for a request without a token and without a permission: the adapter knows what comes next. */
const UNAUTHENTICATED = { data: null, extensions: { code: 'UNAUTHENTICATED' } }
const FORBIDDEN = { data: null, errors: [{ message: 'No token of the app', extensions: { code: 'FORBIDDEN' } }] }

const isRefused = (body: unknown): boolean => parseAnswer(body).faults.some(isExpired)

/** Runs a listed query with the token that it is listed for. A refused token is renewed once, and the query repeated. */
export function stitchQuery(
  scope: ServerScope,
  { apiUrl, appScopes }: StitchServerSettings,
  { links, oauth, renew }: { links: LinkStore; oauth: StitchOauth; renew: Renew },
): StitchQuery {
  const app = appTokenStore(() => oauth.appToken(appScopes), scope.clock)

  const send = async ({ query }: Listed, variables: unknown, token: string): Promise<unknown> => {
    const answer = await askPlatform(scope, `${apiUrl}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const seconds = Number(answer.retryAfter ?? NaN)
    const retryAt = Number.isFinite(seconds) ? scope.clock.now() + seconds * 1000 : undefined
    if (answer.status === 429) throw new ProblemError('too-soon', { retryAt: retryAt ?? scope.clock.now() + 30_000 })
    if (answer.status >= 500) throw new ProblemError('platform-unreachable', { retryAt })
    const body = jsonOf(answer.text)
    if (!isRecord(body)) throw new ProblemError('platform-unreachable')
    return body
  }

  const forApp = async (listed: Listed, variables: unknown): Promise<unknown> => {
    if (appScopes.length === 0) return FORBIDDEN
    const held = app.current()
    const first = await send(listed, variables, await held.value)
    return isRefused(first) ? send(listed, variables, await app.renew(held).value) : first
  }

  const forUser = async (userKey: string, listed: Listed, variables: unknown): Promise<unknown> => {
    const held = await links.read(userKey)
    if (held === null || held.ended) return UNAUTHENTICATED
    const first = await send(listed, variables, held.accessToken)
    if (!isRefused(first)) return first
    const renewed = await renew(userKey, held)
    // What has arrived beside the refusal stays: the adapter keeps it, and asks for the way on.
    return renewed.ended ? first : send(listed, variables, renewed.accessToken)
  }

  return (userKey, listed, variables) =>
    listed.token === 'app' ? forApp(listed, variables) : forUser(userKey, listed, variables)
}
