import { ProblemError } from './problem.types'
import type { Route } from './server.types'

/** Matches every id that may become part of an address. */
export const ID_PATTERN = /^(?!(?:null|undefined|nan)$)[a-z0-9_-]{1,128}$/i

/** A route with its whole address below the mount, such as `/basiq/jobs/:id`. */
export interface PlacedRoute extends Route {
  readonly pattern: string
}

export interface Match {
  route: PlacedRoute
  params: Readonly<Record<string, string>>
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, segment] of wanted.entries()) {
    const value = given[at] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== value) return null
    } else if (ID_PATTERN.test(value)) params[segment.slice(1)] = value
    else return null
  }
  return params
}

/**
 * The route of a request.
 * @throws ProblemError not-found, method-refused
 */
export function matchRoute(routes: readonly PlacedRoute[], basePath: string, request: Request): Match {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith(`${basePath}/`)) {
    throw new ProblemError('not-found', { detail: `The kit is mounted at ${basePath}, by the option basePath.` })
  }
  const path = pathname.slice(basePath.length)
  const there = routes.flatMap((route): Match[] => {
    const params = paramsOf(route.pattern, path)
    return params === null ? [] : [{ route, params }]
  })
  if (there.length === 0) throw new ProblemError('not-found')
  const match = there.find(({ route }) => route.method === request.method)
  if (match === undefined) throw new ProblemError('method-refused')
  return match
}
