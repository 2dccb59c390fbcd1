import type { HandedOverFlow, ServerFollower } from './aggregator'
import { SessionEndedError, UnreachableError } from './errors'
import { developerError } from './errors.table'
import { hashOf } from './hash'
import { recordAt } from './json'
import type { ServerPush } from './server-push'

/** The host's server, which `bank-connection-kit/server` answers, as an adapter of one platform uses it. */
export interface HostServer {
  /** Where the platform's own addresses begin. */
  readonly base: string
  readonly follower: ServerFollower
  readonly push: ServerPush
  /** Sends a request below `base`. */
  fetch(this: void, url: string, init?: RequestInit): Promise<Response>
  /**
   * Posts JSON, and returns what the platform answered. The server's own refusals have a media type of their own, so nobody takes them for the
   * platform's.
   *
   * @throws SessionEndedError if nobody is signed in
   * @throws UnreachableError if the server or the platform cannot answer now
   * @throws DeveloperError for any other refusal
   */
  post(path: string, body?: object, signal?: AbortSignal): Promise<Response>
  /** Reads, or removes, like `post`. */
  ask(method: 'GET' | 'DELETE', path: string, signal?: AbortSignal): Promise<Response>
}

const initOf = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** A page looks at a handful of things. */
const MOST_SEEN = 50

/**
 * Names, in each request, the answer to the same one that the page has had. The server shares looks among pages, and a page that asks again
 * wants news.
 */
function withSeen(send: typeof globalThis.fetch): (url: string, init?: RequestInit) => Promise<Response> {
  const seen = new Map<number, string>()
  const naming = (name: string, init: RequestInit = {}): RequestInit => {
    const headers = new Headers(init.headers)
    headers.set('bank-seen', name)
    return { ...init, headers }
  }
  return async (url, init) => {
    // A hash, because a query may name an account.
    const key = hashOf(`${url} ${typeof init?.body === 'string' ? init.body : ''}`)
    const before = seen.get(key)
    const answer = await send(url, before === undefined ? init : naming(before, init))
    const name = answer.headers.get('bank-look')
    seen.delete(key)
    if (name !== null) seen.set(key, name)
    if (seen.size > MOST_SEEN) seen.delete([...seen.keys()][0] ?? 0)
    return answer
  }
}

export function hostServer(address: string, platform: string): HostServer {
  const mount = address.replace(/\/+$/, '')
  const base = `${mount}/${platform}`
  let canFollow = false
  /** What was to be taken back before the server's first answer. A server that cannot follow is not asked. */
  let ends: HandedOverFlow[] = []
  const send = withSeen(async (...of) => {
    const answer = await globalThis.fetch(...of)
    canFollow ||= answer.headers.has('bank-follows')
    if (canFollow) for (const flow of ends.splice(0)) tell('end', flow)
    return answer
  })
  const tell: ServerFollower['send'] = (what, flow) => {
    const path = what === 'begin' ? '/follow' : '/follow/end'
    // The page may be gone before the answer comes.
    send(mount + path, { ...initOf({ platform, ...flow }), keepalive: true }).catch(() => undefined)
  }
  const answered = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await send(base + path, init)
    const { status } = answer
    if (!answer.headers.get('content-type')?.includes('problem+json')) return answer
    const { kind, retryAt } = recordAt({ problem: await answer.json() }, 'problem')
    if (status === 401) throw new SessionEndedError()
    if (status === 429 || status >= 500)
      throw new UnreachableError(status === 429 ? 'rate-limit' : 'server', { retryAt: Number(retryAt) })
    throw developerError('server-refused', { address: base + path, kind: String(kind) })
  }
  return {
    base,
    fetch: send,
    push: {
      url: `${mount}/events`,
      follow: (attempt) =>
        send(`${mount}/events`, initOf({ platform, attempt })).then(
          ({ ok }) => ok,
          () => false,
        ),
    },
    follower: {
      get canFollow() {
        return canFollow
      },
      send: (what, flow) => {
        if (canFollow) tell(what, flow)
        else if (what === 'end') ends = [flow]
      },
    },
    post: (path, body = {}, signal) => answered(path, { ...initOf(body), ...(signal && { signal }) }),
    ask: (method, path, signal) => answered(path, { method, cache: 'no-store', ...(signal && { signal }) }),
  }
}
