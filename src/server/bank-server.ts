import { systemClock } from '../domain'
import { readBody, readBytes, textOf } from './body.parse'
import { serverError } from './errors.table'
import { assertOrigin } from './origin.guard'
import { problemOf, problemResponse } from './problem.response'
import { ProblemError } from './problem.types'
import { innerCall } from './inner-call'
import { countRequest, hasAsked } from './rate-limit'
import { matchRoute, type PlacedRoute } from './route.match'
import type {
  BankServer,
  BankServerOptions,
  ExtensionHost,
  ReceiveWebhook,
  RequestFacts,
  Route,
  ServerScope,
  ServerUser,
} from './server.types'
import { memoryChannel } from './events/server-channel'
import { lookMessage, presenceMessage, serverEvents } from './events/server-events'
import { SEEN_HEADER, sharedLooks } from './looks/shared-looks'
import { guardedStore } from './store/guarded.store'
import { memoryStore } from './store/memory.store'

/** In bytes. A webhook's body is a few hundred; more is not hashed. */
const LONGEST_MESSAGE = 64_000

/** How far a request has come, for the report of a problem. */
interface Progress {
  route: string | null
  userKey: string | null
}

function mountOf(basePath: string): string {
  const mount = basePath.replace(/\/+$/, '')
  if (/^(\/[\w.~-]+)+$/.test(mount)) return mount
  throw serverError('server-base-path')
}

/**
 * Creates the host's server: one handler for everything that a connection needs of it. It uses nothing but web standards, so it runs in
 * Node, Deno, Bun and workers, behind any framework that has a `Request` and takes a `Response`.
 *
 * Whose request it is, is only ever what `identify` says. An id in an address is looked up among that user's own.
 *
 * @throws DeveloperError for options that cannot work
 */
export function createBankServer(options: BankServerOptions): BankServer {
  const { identify, platforms, origins, limits, onProblem, clock = systemClock } = options
  const basePath = mountOf(options.basePath)
  const store = guardedStore(options.store ?? memoryStore({ clock }))
  const channel = options.channel ?? memoryChannel()
  const scope: ServerScope = {
    clock,
    store,
    looks: sharedLooks({ store, clock }, (news) => channel.say(lookMessage(news))),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  }
  const placed = (name: string, routes: readonly Route[]) =>
    routes.map((route): PlacedRoute => ({ ...route, pattern: `/${name}${route.path}` }))
  const ofPlatforms = platforms.flatMap(({ name, routes: of }) => placed(name, of(scope)))
  const host: ExtensionHost = {
    scope,
    isSeen: (userKey) => hasAsked(scope, userKey),
    askPages: (work) => channel.say(presenceMessage(work)),
    aggregatorOf: (platform, user, attemptId, facts) =>
      platforms
        .find(({ name }) => name === platform)
        ?.aggregator?.(user, innerCall(ofPlatforms, user, clock, facts), attemptId) ?? null,
  }
  const { follow } = options
  const events = serverEvents(host, channel)
  const routes = [
    ...ofPlatforms,
    ...placed('events', events.routes),
    ...(follow === undefined ? [] : placed(follow.name, follow.routes(host))),
  ]

  const identified = async (request: Request): Promise<ServerUser> => {
    let user: ServerUser | null
    try {
      user = await identify(request)
    } catch {
      throw new ProblemError('unavailable', { detail: 'identify() threw.' })
    }
    if (user === null || user.userKey === '') throw new ProblemError('not-signed-in')
    return user
  }

  const webhooks: ReadonlyMap<string, ReceiveWebhook> = new Map(
    platforms.flatMap(({ name, webhook }) => {
      const receive = webhook?.(scope) ?? null
      return receive === null ? [] : [[`${basePath}/${name}/webhooks`, receive] as const]
    }),
  )

  const answer = async (request: Request, progress: Progress): Promise<Response> => {
    const receive = webhooks.get(new URL(request.url).pathname)
    if (receive !== undefined && request.method === 'POST') {
      progress.route = 'webhooks'
      const text = textOf(await readBytes(request, LONGEST_MESSAGE))
      return receive({ headers: request.headers, text }, async (event) => {
        events.hear(event)
        await follow?.hear?.(event)
      })
    }
    const { route, params } = matchRoute(routes, basePath, request)
    progress.route = route.pattern
    assertOrigin(request, origins)
    const user = await identified(request)
    progress.userKey = user.userKey
    await countRequest(scope, user.userKey, route.cost, limits)
    const body = await readBody(request, route)
    const { headers } = request
    const asked: RequestFacts = {
      seen: headers.get(SEEN_HEADER),
      isPage: true,
      lastEventId: headers.get('last-event-id'),
      identify: async () => identify(request),
    }
    return route.handle({ user, asked, params, query: new URL(request.url).searchParams, body })
  }

  return {
    close: events.close,
    fetch: async (request) => {
      const progress: Progress = { route: null, userKey: null }
      try {
        const response = await answer(request, progress)
        if (follow !== undefined) response.headers.set('bank-follows', '1')
        return response
      } catch (error) {
        const problem = error instanceof ProblemError ? problemOf(error.kind, error.details) : problemOf('internal')
        const { kind, status, reference } = problem
        const cause = error instanceof ProblemError ? null : error instanceof Error ? error.name : typeof error
        onProblem?.({ kind, status, reference, method: request.method, ...progress, cause })
        return problemResponse(problem, clock.now())
      }
    },
  }
}
