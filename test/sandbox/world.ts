import {
  createManualClock,
  createSandbox,
  type ManualClock,
  type Sandbox,
  type SandboxOptions,
  type Scope,
  type Version,
} from '../../src/sandbox/index'

export const API = 'https://au-api.basiq.io'

/** A step as a test reads it from the wire. */
export interface WireStep {
  title: string
  status: string
  result: Record<string, unknown> | null
}

export interface WireJob {
  id: string
  created: string
  updated: string
  steps: WireStep[]
  links: Record<string, string> | null
}

export interface Answer<T> {
  status: number
  body: T
  response: Response
}

export interface ErrorBody {
  type: string
  correlationId: string
  data: { type: string; code?: string; title: string; detail: string; source?: Record<string, string> }[]
}

export interface TestWorld extends Sandbox {
  clock: ManualClock
  userId: string
  client: string
  server: string
  call<T = Record<string, unknown>>(
    method: string,
    path: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer<T>>
  create(loginId: string, password: string, institutionId?: string): Promise<Answer<{ id: string } & ErrorBody>>
  job(id: string): Promise<WireJob>
  /** The statuses of the job's steps, as one line. */
  statuses(id: string): Promise<string>
}

/** A sandbox on a clock that stands still, with one user and a token of either scope. */
export function testWorld(options: SandboxOptions & { version?: Version } = {}): TestWorld {
  const { version = '2.1', ...rest } = options
  const clock = createManualClock(Date.UTC(2024, 8, 25, 4, 14, 48))
  const sandbox = createSandbox({ clock, ...rest })
  const { id: userId } = sandbox.control.addUser()
  const token = (scope: Scope): string => sandbox.control.issueToken({ userId, scope, version })
  const client = token('CLIENT_ACCESS')
  const server = token('SERVER_ACCESS')

  const call: TestWorld['call'] = async <T>(
    method: string,
    path: string,
    { token: bearer, body, headers }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const response = await sandbox.fetch(path.startsWith('http') ? path : API + path, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.clone().text()
    return { status: response.status, response, body: (text.startsWith('{') ? JSON.parse(text) : {}) as T }
  }
  const job = async (id: string): Promise<WireJob> =>
    (await call<WireJob>('GET', `/jobs/${id}`, { token: token('SERVER_ACCESS') })).body

  return {
    ...sandbox,
    clock,
    userId,
    client,
    server,
    call,
    create: (loginId, password, institutionId = 'AU00000') =>
      call('POST', `/users/${userId}/connections`, {
        token: token('CLIENT_ACCESS'),
        body: { loginId, password, institution: { id: institutionId } },
      }),
    job,
    statuses: async (id) => (await job(id)).steps.map(({ status }) => status).join(' '),
  }
}
