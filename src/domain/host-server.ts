import type { HandedOverFlow, ServerFollower } from './aggregator'
import { SessionEndedError, UnreachableError } from './errors'
import { developerError } from './errors.table'
import { recordAt } from './json'

/** The host's server, which `bank-connection-kit/server` answers, as an adapter of one platform uses it. */
export interface HostServer {
  /** Where the platform's own addresses begin. */
  readonly base: string
  readonly follower: ServerFollower
  /** Sends a request below `base`. */
  readonly fetch: typeof globalThis.fetch
  /**
   * Posts JSON, and returns what the platform answered. The server's own refusals have a media type of their own, so nobody takes them for the
   * platform's.
   *
   * @throws SessionEndedError if nobody is signed in
   * @throws UnreachableError if the server or the platform cannot answer now
   * @throws DeveloperError for any other refusal
   */
  post(path: string, body?: object, signal?: AbortSignal): Promise<Response>
}

const initOf = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export function hostServer(address: string, platform: string): HostServer {
  const mount = address.replace(/\/+$/, '')
  const base = `${mount}/${platform}`
  let canFollow = false
  /** What was to be taken back before the server's first answer. A server that cannot follow is not asked. */
  let ends: HandedOverFlow[] = []
  const send: typeof globalThis.fetch = async (...of) => {
    const answer = await globalThis.fetch(...of)
    canFollow ||= answer.headers.has('bank-follows')
    if (canFollow) for (const flow of ends.splice(0)) tell('end', flow)
    return answer
  }
  const tell: ServerFollower['send'] = (what, flow) => {
    const path = what === 'begin' ? '/follow' : '/follow/end'
    // The page may be gone before the answer comes.
    send(mount + path, { ...initOf({ platform, ...flow }), keepalive: true }).catch(() => undefined)
  }
  return {
    base,
    fetch: send,
    follower: {
      get canFollow() {
        return canFollow
      },
      send: (what, flow) => {
        if (canFollow) tell(what, flow)
        else if (what === 'end') ends = [flow]
      },
    },
    post: async (path, body = {}, signal) => {
      const answer = await send(base + path, { ...initOf(body), ...(signal && { signal }) })
      const { status } = answer
      if (!answer.headers.get('content-type')?.includes('problem+json')) return answer
      const { kind, retryAt } = recordAt({ problem: await answer.json() }, 'problem')
      if (status === 401) throw new SessionEndedError()
      if (status === 429 || status >= 500)
        throw new UnreachableError(status === 429 ? 'rate-limit' : 'server', { retryAt: Number(retryAt) })
      throw developerError('server-refused', { address: base + path, kind: String(kind) })
    },
  }
}
