import { recordAt, SECOND } from '../../domain'
import { basiq } from '../../aggregators/basiq/basiq.adapter'
import { notePage } from '../presence'
import { jsonResponse } from '../problem.response'
import { ProblemError } from '../problem.types'
import { ID_PATTERN } from '../route.match'
import type { PlatformServer, Route, RouteCall, ServerScope } from '../server.types'
import { sealOfSecret } from '../tokens/seal'
import { basiqWebhook } from './basiq-webhook'
import { basiqClient, bodyOf, handedOn, type BasiqClient } from './basiq.client'
import { settingsOf, type BasiqServerOptions } from './basiq.options'
import { jobResponse } from './job.route'
import { requestToken } from './token.client'

/** How the browser writes the user's own id if it does not know it. */
const ME = 'me'

const NAME = 'basiq'
/** How old an answer may be for a page that has had none. */
const LOOK_SERVES_MS = 30 * SECOND

/** The parameters of a list that go on to Basiq. */
const LISTING: readonly string[] = ['filter', 'limit', 'next']
const LONGEST_PARAMETER = 500

function ownId({ user, params }: RouteCall): string {
  const { basiqUserId } = user
  if (basiqUserId === undefined || !ID_PATTERN.test(basiqUserId)) throw new ProblemError('no-platform-user')
  if (params['user'] !== undefined && params['user'] !== ME && params['user'] !== basiqUserId) throw new ProblemError('not-yours')
  return basiqUserId
}

function listing({ query }: RouteCall): string {
  const kept = new URLSearchParams()
  for (const name of LISTING) {
    const value = query.get(name)
    if (value !== null && value.length <= LONGEST_PARAMETER) kept.set(name, value)
  }
  return kept.size === 0 ? '' : `?${kept}`
}

const secret = (path: string): Route => ({
  method: 'POST',
  path,
  cost: 'act',
  body: 'secret',
  handle: async () => {
    throw new ProblemError('secret-refused')
  },
})

/**
 * Basiq's side of the host's server. The browser gets a client token of its own user, and reads and refreshes through here with the server's
 * token, which stays. Logins and answers to a bank never come here.
 *
 * @throws DeveloperError for options that cannot work
 */
export function basiqServer(options: BasiqServerOptions): PlatformServer {
  const settings = settingsOf(options)
  const seal = sealOfSecret(settings.apiKey)
  /** One client for each server, because it holds the token. */
  const clients = new WeakMap<ServerScope, BasiqClient>()
  const clientOf = (scope: ServerScope): BasiqClient => {
    const client = clients.get(scope) ?? basiqClient(scope, settings)
    clients.set(scope, client)
    return client
  }
  return {
    name: NAME,
    // Without a token for browsers, so it can neither send a login nor answer a bank.
    aggregator: ({ basiqUserId }, call) =>
      basiq({
        version: options.version,
        userId: basiqUserId,
        fetch: (url) => {
          const { pathname, search } = new URL(url)
          return call('GET', `/basiq${pathname}${search}`)
        },
        refreshConnection: (connectionId) => call('POST', `/basiq/users/${ME}/connections/${connectionId}/refresh`),
      }),
    webhook: (scope) => (settings.verify === null ? null : basiqWebhook(scope, clientOf(scope), settings.verify)),
    routes: (scope) => {
      const ask = clientOf(scope)
      const reading = (path: string, target: (call: RouteCall) => string): Route => ({
        method: 'GET',
        path,
        cost: 'look',
        body: 'none',
        handle: async (call) => handedOn(await ask({ method: 'GET', path: target(call) })),
      })
      const connection = (call: RouteCall) => `/users/${ownId(call)}/connections/${call.params['id']}`
      return [
        {
          method: 'POST',
          path: '/token',
          cost: 'act',
          body: 'none',
          handle: async (call) => {
            const token = await requestToken(scope, settings, { scope: 'CLIENT_ACCESS', userId: ownId(call) })
            return jsonResponse({ access_token: token.value, expires_in: token.expiresInS })
          },
        },
        {
          method: 'GET',
          path: '/jobs/:id',
          cost: 'look',
          body: 'none',
          handle: async (call) => {
            const [userId, id] = [ownId(call), call.params['id'] ?? '']
            const look = { platform: NAME, attempt: id, about: userId, mostMs: LOOK_SERVES_MS, seal }
            const of = { ...look, userKey: call.user.userKey, seen: call.asked.seen, isPage: call.asked.isPage }
            return scope.looks.look(of, () => jobResponse(scope, ask, userId, id))
          },
        },
        reading('/users/:user/connections', (call) => `/users/${ownId(call)}/connections${listing(call)}`),
        reading('/users/:user/connections/:id', connection),
        {
          method: 'POST',
          path: '/users/:user/connections/:id/refresh',
          cost: 'act',
          body: 'none',
          handle: async (call) => {
            const answer = await ask({ method: 'POST', path: `${connection(call)}/refresh` })
            const { id: job } = recordAt({ job: bodyOf(answer) }, 'job')
            const act = { userKey: call.user.userKey, platform: NAME, deed: 'begins', id: call.params['id'] ?? '' } as const
            if (call.asked.isPage && typeof job === 'string' && ID_PATTERN.test(job)) await notePage(scope, act, job)
            return handedOn(answer)
          },
        },
        {
          method: 'DELETE',
          path: '/users/:user/connections/:id',
          cost: 'act',
          body: 'none',
          handle: async (call) => handedOn(await ask({ method: 'DELETE', path: connection(call) })),
        },
        reading('/users/:user/consents', (call) => `/users/${ownId(call)}/consents`),
        reading('/users/:user/jobs', (call) => `/users/${ownId(call)}/jobs`),
        reading('/connectors', (call) => `/connectors${listing(call)}`),
        reading('/public/connectors', (call) => `/public/connectors${listing(call)}`),
        reading('/institutions', (call) => `/institutions${listing(call)}`),
        reading('/institutions/:id', ({ params }) => `/institutions/${params['id']}`),
        secret('/users/:user/connections'),
        secret('/users/:user/connections/:id'),
        secret('/jobs/:id/mfa'),
      ]
    },
  }
}
