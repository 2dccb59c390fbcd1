import { systemClock } from '../domain'
import { readBody } from './body.parse'
import { serverError } from './errors.table'
import { assertOrigin } from './origin.guard'
import { problemOf, problemResponse } from './problem.response'
import { ProblemError } from './problem.types'
import { countRequest } from './rate-limit'
import { matchRoute, type PlacedRoute } from './route.match'
import type { BankServer, BankServerOptions, ServerScope, ServerUser } from './server.types'
import { guardedStore } from './store/guarded.store'
import { memoryStore } from './store/memory.store'

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
  const scope: ServerScope = {
    clock,
    store: guardedStore(options.store ?? memoryStore({ clock })),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  }
  const routes = platforms.flatMap(({ name, routes: of }) =>
    of(scope).map((route): PlacedRoute => ({ ...route, pattern: `/${name}${route.path}` })),
  )

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

  const answer = async (request: Request, progress: Progress): Promise<Response> => {
    const { route, params } = matchRoute(routes, basePath, request)
    progress.route = route.pattern
    assertOrigin(request, origins)
    const user = await identified(request)
    progress.userKey = user.userKey
    await countRequest(scope, user.userKey, route.cost, limits)
    const body = await readBody(request, route)
    return route.handle({ user, params, query: new URL(request.url).searchParams, body })
  }

  return {
    fetch: async (request) => {
      const progress: Progress = { route: null, userKey: null }
      try {
        return await answer(request, progress)
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
