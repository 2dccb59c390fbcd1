import { ProblemError } from './problem.types'

/**
 * Refuses requests that another site made in the user's name. A browser always sends `Origin` with a request that changes something; if
 * it is missing, `Sec-Fetch-Site` has to say that the page is the app's own. A request that only reads changes nothing, and another site
 * cannot see its answer, but it has no reason to make one.
 *
 * @throws ProblemError origin-refused
 */
export function assertOrigin(request: Request, origins: readonly string[] | undefined): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const allowed = origins ?? [new URL(request.url).origin]
  const isKnown = origin !== null && allowed.includes(origin)
  const refuse = (detail: string): never => {
    throw new ProblemError('origin-refused', { detail })
  }
  if (origin !== null && !isKnown)
    refuse(`The origin ${cleaned(origin)} is not one of: ${allowed.join(', ')}. See the option origins.`)
  if (isKnown) return
  if (site !== null && site !== 'same-origin' && site !== 'none') refuse('A page of another site made the request.')
  if (request.method !== 'GET' && site !== 'same-origin')
    refuse('The request has neither Origin nor Sec-Fetch-Site: same-origin.')
}

/** What a stranger wrote is repeated only as far as it can be an origin. */
const cleaned = (origin: string): string => (/^[a-z][a-z0-9+.-]*:\/\/[\w.:[\]-]{1,100}$/i.test(origin) ? origin : '(unreadable)')
