import { isRecord, MINUTE, SECOND } from '../../domain'
import { parseAnswer } from '../../aggregators/stitch/answer.parse'
import { outcomeOf } from '../../aggregators/stitch/fault.classify'
import type { Renewal } from '../../aggregators/stitch'
import { jsonResponse, SAFE_HEADERS } from '../problem.response'
import { ProblemError } from '../problem.types'
import type { PlatformServer, Route } from '../server.types'
import { jsonOf } from '../upstream.client'
import { digest } from '../tokens/hash'
import { authorizeUrl } from './authorize-url'
import { variablesFor } from './documents'
import { linkStore } from './link.store'
import { stitchOauth } from './oauth.client'
import { stitchAggregator } from './stitch-aggregator'
import { stitchQuery } from './query.client'
import { createRenewal } from './renewal'
import { settingsOf, type StitchServerOptions } from './stitch.options'
import { visitStore } from './visit.store'

const NAME = 'stitch'
/** How old an answer may be for a page that has had none: short, because a visit to the bank may have changed everything. */
const LOOK_SERVES_MS = 3 * SECOND
const SMALL_BODY = 4_000
const QUERY_BODY = 16_000

/** A user who comes back from the bank must not be sent there again by what was so before. */
const mayServe = (text: string): boolean =>
  parseAnswer(jsonOf(text)).faults.every((fault) => {
    const { stop } = outcomeOf(fault, { hasPage: false, canLink: true, hasInput: true })
    return stop === null
  })

/** The names and codes that a page sends: never longer, and without blanks. */
const WORD = /^[\x21-\x7e]{1,1024}$/

/** Null if the body does not have it. */
const wordOrNull = (body: unknown, name: string): string | null =>
  isRecord(body) && (body[name] ?? null) !== null ? wordAt(body, name) : null

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
    name: NAME,
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
          const [state, code, institutionId] = [wordAt(body, 'nonce'), wordAt(body, 'code'), wordOrNull(body, 'institutionId')]
          const visit = await visits.end(user.userKey, state)
          // Somebody else's visit, one that was used, or one that took too long.
          if (visit === null) return jsonResponse({ error: 'invalid_grant' })
          const granted = await oauth.exchange({ code, state }, visit)
          if ('error' in granted) return jsonResponse({ error: granted.error })
          await links.replace(user.userKey, { ...granted, since: scope.clock.now(), ended: false, institutionId })
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
        post('/graphql', 'look', QUERY_BODY, async ({ user, asked, body }) => {
          const name = isRecord(body) && body['name'] !== undefined && body['name'] !== '' ? wordAt(body, 'name') : ''
          const listed = settings.documents.find(wordAt(body, 'key'), name)
          const variables = listed === null ? null : variablesFor(listed, isRecord(body) ? body['variables'] : undefined)
          if (listed === null || variables === null) throw new ProblemError('document-refused')
          const run = async () => jsonResponse(await query(user.userKey, listed, variables))
          const key = wordAt(body, 'key')
          // The outcome of a visit is asked once, and the health of banks is nobody's work.
          if (!Object.hasOwn(options.documents, key)) return run()
          // Only the page knows the variables of a query that is listed as text.
          const isWatched = Object.keys(variables).length === 0 || Object.hasOwn(Object(options.documents[key]), 'key')
          // By its text: a page may leave the name out, and the server's own look does not. After a new link the accounts are others.
          const since = (await links.read(user.userKey))?.since ?? 0
          const about = await digest(listed.query, JSON.stringify(variables), String(since))
          const look = { platform: NAME, attempt: key, about, mostMs: LOOK_SERVES_MS, mayServe, isWatched, seal: settings.seal }
          return scope.looks.look({ ...look, userKey: user.userKey, seen: asked.seen, isPage: asked.isPage }, run)
        }),
        {
          method: 'GET',
          path: '/links',
          cost: 'look',
          body: 'none',
          handle: async ({ user }) => {
            const held = await links.read(user.userKey)
            return jsonResponse({
              links: held === null ? [] : [{ ended: held.ended, institutionId: held.institutionId ?? undefined }],
            })
          },
        },
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
