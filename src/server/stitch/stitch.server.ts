import { isRecord, MINUTE } from '../../domain'
import type { Renewal } from '../../aggregators/stitch'
import { jsonResponse, SAFE_HEADERS } from '../problem.response'
import { ProblemError } from '../problem.types'
import type { PlatformServer, Route } from '../server.types'
import { authorizeUrl } from './authorize-url'
import { variablesFor } from './documents'
import { linkStore } from './link.store'
import { stitchOauth } from './oauth.client'
import { stitchAggregator } from './stitch-aggregator'
import { stitchQuery } from './query.client'
import { createRenewal } from './renewal'
import { settingsOf, type StitchServerOptions } from './stitch.options'
import { visitStore } from './visit.store'

const SMALL_BODY = 4_000
const QUERY_BODY = 16_000

/** The names and codes that a page sends: never longer, and without blanks. */
const WORD = /^[\x21-\x7e]{1,1024}$/

function wordAt(body: unknown, name: string): string {
  const value = isRecord(body) ? body[name] : undefined
  if (typeof value === 'string' && WORD.test(value)) return value
  throw new ProblemError('body-refused', { detail: `It has no ${name}.` })
}

/**
 * Stitch's side of the host's server. Users link a bank on Stitch's page and come back with a code, which is exchanged here. Their tokens stay
 * here, encrypted in the store. The browser names a query, and the server runs the text that it has under that name.
 *
 * @throws DeveloperError for options that cannot work
 */
export function stitchServer(options: StitchServerOptions): PlatformServer {
  const settings = settingsOf(options)
  return {
    name: 'stitch',
    aggregator: (_, call, key) => stitchAggregator(options, call, key),
    routes: (scope) => {
      const links = linkStore(scope, settings.seal)
      const visits = visitStore(scope, settings.seal)
      const oauth = stitchOauth(scope, settings)
      const renew = createRenewal(scope, links, oauth)
      const query = stitchQuery(scope, settings, { links, oauth, renew })
      const post = (path: string, cost: Route['cost'], body: Route['body'], handle: Route['handle']): Route => ({
        method: 'POST',
        path,
        cost,
        body,
        handle,
      })
      return [
        post('/link', 'act', SMALL_BODY, async ({ user, body }) => {
          const state = wordAt(body, 'nonce')
          return jsonResponse({ url: authorizeUrl(settings, state, await visits.begin(user.userKey, state)) })
        }),
        post('/tokens', 'act', SMALL_BODY, async ({ user, body }) => {
          const [state, code] = [wordAt(body, 'nonce'), wordAt(body, 'code')]
          const visit = await visits.end(user.userKey, state)
          // Somebody else's visit, one that was used, or one that took too long.
          if (visit === null) return jsonResponse({ error: 'invalid_grant' })
          const granted = await oauth.exchange({ code, state }, visit)
          if ('error' in granted) return jsonResponse({ error: granted.error })
          await links.replace(user.userKey, { ...granted, since: scope.clock.now(), ended: false })
          return jsonResponse({})
        }),
        post('/renew', 'act', 'none', async ({ user }) => {
          const held = await links.read(user.userKey)
          const answer = (renewal: Renewal) => jsonResponse({ renewal })
          if (held === null || held.ended) return answer('authorize')
          // Another tab has just done it.
          if (scope.clock.now() - held.since < MINUTE) return answer('renewed')
          return answer((await renew(user.userKey, held)).ended ? 'authorize' : 'renewed')
        }),
        post('/graphql', 'look', QUERY_BODY, async ({ user, body }) => {
          const name = isRecord(body) && body['name'] !== undefined && body['name'] !== '' ? wordAt(body, 'name') : ''
          const listed = settings.documents.find(wordAt(body, 'key'), name)
          const variables = listed === null ? null : variablesFor(listed, isRecord(body) ? body['variables'] : undefined)
          if (listed === null || variables === null) throw new ProblemError('document-refused')
          return jsonResponse(await query(user.userKey, listed, variables))
        }),
        {
          method: 'DELETE',
          path: '/link',
          cost: 'act',
          body: 'none',
          handle: async ({ user }) => {
            await links.forget(user.userKey)
            return new Response(null, { status: 204, headers: SAFE_HEADERS })
          },
        },
      ]
    },
  }
}
