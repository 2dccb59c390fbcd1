import type { ReceivedRequest } from './http/message'

/** One request without anything secret: safe to show in a panel. */
export interface LoggedRequest {
  readonly number: number
  readonly at: number
  readonly method: string
  /** Path and query, with tokens and logins masked. */
  readonly path: string
  /** The answer's status; 0 for a dropped connection, null while there is no answer yet. */
  readonly status: number | null
}

/** The same request with everything that was sent, secrets included, for tests that prove what goes over the wire. */
export interface RawRequest extends LoggedRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The browser's origin; null outside a browser. */
  readonly origin: string | null
}

export type LogListener = (request: LoggedRequest) => void

export interface RequestLog {
  begin(request: ReceivedRequest, at: number): (status: number) => void
  entries(): LoggedRequest[]
  raw(): RawRequest[]
  /** Calls `listener` when a request has been answered. Returns a function that ends it. */
  subscribe(listener: LogListener): () => void
  clear(): void
}

const SECRET_PARAMETERS = ['token', 'code', 'loginId', 'password', 'nonce', 'code_challenge']
/** Paths that are secret, because anyone with the address of an interaction can complete it. */
const SECRET_PATH = /^(\/connect\/(?:authorization|payment-request|visits)\/)[^/]+/

/** A demo that runs for days must not grow. The oldest requests go first. */
const MOST_REQUESTS = 5000

export function createRequestLog(): RequestLog {
  let requests: RawRequest[] = []
  let lastNumber = 0
  const listeners = new Set<LogListener>()

  return {
    begin(request, at) {
      lastNumber += 1
      const number = lastNumber
      const open: RawRequest = {
        number,
        at,
        method: request.method,
        path: maskedPath(request.url),
        status: null,
        url: request.url,
        headers: Object.fromEntries(request.headers),
        body: request.text,
        origin: request.headers.get('origin'),
      }
      requests = [...requests.slice(1 - MOST_REQUESTS), open]
      return (status) => {
        const done = { ...open, status }
        requests = requests.map((each) => (each.number === number ? done : each))
        for (const listener of listeners) listener(withoutSecrets(done))
      }
    },
    entries: () => requests.map(withoutSecrets),
    raw: () => [...requests],
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    clear() {
      requests = []
    },
  }
}

function withoutSecrets({ number, at, method, path, status }: RawRequest): LoggedRequest {
  return { number, at, method, path, status }
}

function maskedPath(address: string): string {
  const url = new URL(address)
  for (const name of SECRET_PARAMETERS) if (url.searchParams.has(name)) url.searchParams.set(name, '***')
  return url.pathname.replace(SECRET_PATH, '$1***') + url.search
}
