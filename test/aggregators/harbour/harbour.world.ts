import { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type ConnectionRequest, type Environment } from '../../../src/index'
import { createManualClock } from '../../../src/sandbox'
import { harbour } from './harbour.adapter'

/** One answer of Harbour's: a session in Harbour's words, or a whole answer. */
export type Say = Record<string, unknown> | (() => Response)

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers })

const BANK = {
  name: 'Pier Bank',
  logo: 'https://cdn.harbour.example/pier.svg',
  fields: [
    { key: 'user', label: 'User name', hidden: false },
    { key: 'pin', label: 'PIN', hidden: true },
  ],
  usual_seconds: { signing_in: 10, collecting: 40 },
  condition: 'ok',
}

/** A session as Harbour's page shows one, with what differs. */
export const session = (own: Record<string, unknown>) => ({
  id: 's-1',
  percent: 0,
  bank_ref: 'b-123',
  account_ref: null,
  reason: null,
  ask: null,
  again_at: null,
  ends_at: null,
  gaps: [],
  ...own,
})

/** A page that a test holds in its hand. */
function pageAt(address: string) {
  const visited: string[] = []
  const page: Environment & { url: URL; visited: string[] } = {
    url: new URL(address),
    visited,
    hidden: () => false,
    offline: () => false,
    onWake: () => () => undefined,
    address: () => new URL(page.url),
    replace: (url) => (page.url = new URL(url)),
    go: (url) => void visited.push(url.href),
    lock: (_, run) => run(),
  }
  return page
}

function storageOf() {
  const stored = new Map<string, string>()
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
    onChange: () => () => undefined,
  }
}

export interface Script {
  /** What a session says, one look after the other; a question stays until it is answered, the last for good. */
  looks: Say[]
  /** PendingAuthorization instead, in milliseconds from the first look: how long, how often Harbour tries, when it gives up, and what comes then. */
  pendingAuthorization?: { for: number; againEvery: number; until: number; after: Say }
  /** Each answer to what begins work; the last for good. 201 and a session that waits, where none is named. */
  begins?: (() => Response)[]
  /** Each answer to a reply; 204 where none is left. */
  replies?: number[]
  bank?: Response
  /** Tokens that Harbour no longer takes. */
  over?: ReadonlySet<string>
  getToken?: (why: 'first' | 'expired') => Promise<string>
}

/** Harbour, and the kit on one clock. */
export function world({ looks, pendingAuthorization, begins = [], replies = [], bank, over = new Set(), getToken }: Script) {
  const clock = createManualClock()
  const startedAt = clock.now()
  const page = pageAt('https://app.example/connect')
  const queryClient = new QueryClient()
  const storage = storageOf()
  const sent: string[] = []
  const bodies: unknown[] = []
  const whys: string[] = []
  let answered = false

  const requestedAt = ({ for: length, againEvery, until, after }: NonNullable<Script['pendingAuthorization']>): Say => {
    const passed = clock.now() - startedAt
    if (passed >= length) return after
    const next = startedAt + (Math.floor(passed / againEvery) + 1) * againEvery
    const times = { again_at: new Date(next).toISOString(), ends_at: new Date(startedAt + until).toISOString() }
    return session({ phase: 'pendingAuthorization', reason: { kind: 'bank_closed', say: 'Closed for the night' }, ...times })
  }

  const answerTo = (pathname: string, method: string | undefined): Response => {
    if (pathname.startsWith('/v1/banks/')) return bank ?? json(200, BANK)
    if (pathname.endsWith('/reply')) {
      const status = replies.shift() ?? 204
      answered = status === 204
      return json(status, {})
    }
    if (method === 'POST') {
      const begin = begins.length > 1 ? begins.shift() : begins[0]
      return begin?.() ?? json(201, { session: session({ phase: 'waiting' }) })
    }
    const [look] = pendingAuthorization === undefined ? looks : [requestedAt(pendingAuthorization)]
    const asks = typeof look === 'object' && look['phase'] === 'question' && look['ask'] !== null && !answered
    if (looks.length > 1 && !asks) looks.shift()
    return typeof look === 'function' ? look() : json(200, { session: look })
  }

  const aggregator = harbour({
    apiUrl: 'https://api.harbour.example',
    getToken: async (why) => {
      whys.push(why)
      return getToken === undefined ? `token-${whys.length}` : getToken(why)
    },
    fetch: async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      sent.push(`${init?.method} ${pathname}`)
      if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body))
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? ''
      return over.has(token) ? json(401, {}) : answerTo(pathname, init?.method)
    },
  })

  const follow = (request: ConnectionRequest) => {
    const connection = createBankConnection({
      aggregator,
      request,
      queryClient,
      clock,
      environment: page,
      resume: { storage },
      userKey: 'u',
    })
    connection.start()
    const context = () => connection.getSnapshot().context
    const at = () => {
      const { view } = connection.getSnapshot()
      return [view.state, 'stage' in view && view.stage, context().issue?.scenario].filter(Boolean).join(' ')
    }
    /** The bank's own text, which is kept in the reading alone. */
    const detail = () => {
      const reading = connection.getSnapshot().reading
      return reading?.status === 'stopped' ? reading.issue.detail : undefined
    }
    return { connection, at, context, detail }
  }

  /** A refresh that the user has started. */
  const refresh = () => {
    const followed = follow({ intent: 'refresh', connectionId: 'ac-9', institutionId: 'b-123' })
    followed.connection.actions.start()
    return followed
  }

  return { clock, page, sent, bodies, whys, follow, refresh, posts: () => sent.filter((line) => line.startsWith('POST')) }
}
