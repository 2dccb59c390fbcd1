import type { Clock } from '../domain'
import { problemOf, problemResponse } from './problem.response'
import { ProblemError } from './problem.types'
import { matchRoute, type PlacedRoute } from './route.match'
import type { InnerCall, InnerFacts, ServerUser } from './server.types'

/**
 * Lets the server ask its own addresses in a user's name. What is checked for a browser, such as whose job it is, is checked here as well.
 * There is no origin and no session to check, and nobody to limit.
 */
export function innerCall(routes: readonly PlacedRoute[], user: ServerUser, clock: Clock, facts?: InnerFacts): InnerCall {
  return async (method, path, body) => {
    try {
      const request = new Request(`https://inner.invalid/inner${path}`, { method })
      const { route, params } = matchRoute(routes, '/inner', request)
      const asked = { seen: facts?.seen() ?? null, isPage: false, lastEventId: null, identify: async () => user }
      const response = await route.handle({ user, asked, params, query: new URL(request.url).searchParams, body })
      await facts?.heard(method, path, response.clone())
      return response
    } catch (error) {
      const problem = error instanceof ProblemError ? problemOf(error.kind, error.details) : problemOf('internal')
      return problemResponse(problem, clock.now())
    }
  }
}
