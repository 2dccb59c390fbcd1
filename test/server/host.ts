import { vi } from 'vitest'
import { systemClock } from '../../src/domain'
import { createManualClock, createSandbox, type ManualClock, type Sandbox, type SandboxScript } from '../../src/sandbox/index'
import {
  basiqServer,
  createBankServer,
  memoryStore,
  type BankServer,
  type BankServerOptions,
  type ProblemReport,
} from '../../src/server'

export const APP = 'https://app.example'
export const MOUNT = `${APP}/api/bank`
export const API = 'https://au-api.basiq.io'

/** What the routes of a platform need to be listed, and nothing else. */
export const noScope = { store: memoryStore(), clock: systemClock, fetch, looks: { look: async () => Response.error() } }

export interface Answer {
  status: number
  headers: Headers
  body: Record<string, unknown>
  text: string
}

export interface Ask {
  /** Who is signed in; null: nobody. */
  as?: string | null
  method?: string
  body?: unknown
  headers?: Record<string, string | null>
}

/** A host's app with two users, alice and bob, its server, and the platforms behind it. */
export interface HostWorld extends Sandbox {
  clock: ManualClock
  server: BankServer
  reports: ProblemReport[]
  /** The Basiq id of a user. */
  idOf(user: string): string
  /** Sends a request as a page of the app does. A header that is null is left out. */
  ask(path: string, ask?: Ask): Promise<Answer>
  /** Sends the page's own requests to the server and the platforms, with the cookie of a user. */
  browse(user: string | null): void
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) : {} }
}

export function hostWorld(
  over: Partial<BankServerOptions> & {
    version?: '2.1' | '3'
    script?: SandboxScript
    apiKey?: string
    clock?: ManualClock
    webhookSecret?: string | readonly string[] | undefined
  } = {},
): HostWorld {
  const {
    version = '2.1',
    script = {},
    apiKey = 'sandbox-api-key',
    clock = createManualClock(),
    webhookSecret,
    ...options
  } = over
  const sandbox = createSandbox({ clock, script })
  const users = new Map(['alice', 'bob'].map((name) => [name, sandbox.control.addUser().id]))
  const idOf = (user: string) => users.get(user) ?? ''
  const reports: ProblemReport[] = []
  const server = createBankServer({
    basePath: '/api/bank',
    identify: (request) => {
      const userKey = /session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
      return userKey === undefined ? null : { userKey, basiqUserId: users.get(userKey) }
    },
    platforms: [basiqServer({ apiKey, version, webhookSecret })],
    store: memoryStore({ clock }),
    fetch: sandbox.fetch,
    clock,
    onProblem: (report) => reports.push(report),
    ...options,
  })

  const send = (
    url: string,
    user: string | null,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string | null> } = {},
  ) => {
    const headers: Record<string, string | null> = {
      ...(user === null ? {} : { cookie: `session=${user}` }),
      ...(init.method === 'GET' ? {} : { origin: APP }),
      'sec-fetch-site': 'same-origin',
      ...init.headers,
    }
    const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null)
    return server.fetch(new Request(url, { ...init, headers: kept }))
  }

  return {
    ...sandbox,
    clock,
    server,
    reports,
    idOf,
    ask: async (path, { as = 'alice', method = 'GET', body, headers = {} } = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
      const type = method === 'POST' ? { 'content-type': 'application/json' } : {}
      return read(
        await send(path.startsWith('http') ? path : MOUNT + path, as, {
          method,
          headers: { ...type, ...headers },
          ...(method === 'POST' ? { body: text } : {}),
        }),
      )
    },
    browse: (user) => {
      vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
        if (!input.startsWith(APP)) return sandbox.fetch(input, init)
        const headers = Object.fromEntries(new Headers(init.headers))
        return send(input, user, { ...init, method: init.method ?? 'GET', headers })
      })
    },
  }
}

/** Moves the clock as `advance` does, and leaves encryption the time of its own that it takes. */
export async function run(clock: ManualClock, ms: number, stepMs = 250): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    await new Promise((resolve) => setTimeout(resolve, 4))
    await clock.advance(Math.min(left, stepMs))
  }
}
