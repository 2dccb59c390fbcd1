import { UnreachableError, type Clock } from 'bank-connection-kit'
import type { LinkReturn, LinkResult, LinkVisit, Renewal, StitchOptions, StitchRequest } from 'bank-connection-kit/stitch'
import { assertSignedIn } from '../server/api'

/** The app's server, as far as Stitch goes: it has the tokens, and the browser has none. */
export interface StitchApi {
  /** Asks Stitch about one connection. */
  execute(connectionId: string): StitchOptions['execute']
  verify: StitchOptions['execute']
  renew(connectionId: string): Promise<Renewal>
  link(connectionId: string, visit: LinkVisit): Promise<string>
  completeLink(connectionId: string, back: LinkReturn): Promise<LinkResult>
}

/** A query is asked for by its name: the server has the text. */
const named = ({ key, query, variables }: StitchRequest) => ({ key, name: /^\s*query\s+(\w+)/.exec(query)?.[1] ?? '', variables })

export function createStitchApi(clock: Pick<Clock, 'now'>): StitchApi {
  async function post<Body>(path: string, body: unknown, signal: AbortSignal | null = null): Promise<Body> {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`/api/stitch/${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal })
    assertSignedIn(answer)
    const waitS = Number(answer.headers.get('retry-after') ?? 'none')
    if (answer.status === 429 || waitS > 0) {
      throw new UnreachableError('rate-limit', waitS > 0 ? { retryAt: clock.now() + waitS * 1_000 } : {})
    }
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`)
    return (await answer.json()) as Body
  }

  return {
    execute:
      (connectionId) =>
      (request, { signal }) =>
        post('graphql', { connectionId, ...named(request) }, signal),
    verify: (request, { signal }) => post('graphql', named(request), signal),
    renew: async (connectionId) => (await post<{ renewal: Renewal }>('renew', { connectionId })).renewal,
    link: async (connectionId, { nonce, redirectUri, missingScopes, institutionId }) =>
      (await post<{ url: string }>('link', { connectionId, nonce, redirectUri, missingScopes, institutionId })).url,
    completeLink: (connectionId, { code, nonce, redirectUri }) => post('tokens', { connectionId, code, nonce, redirectUri }),
  }
}
