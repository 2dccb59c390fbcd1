import type { Attempt, CallContext, Clock } from '../../../src/domain'
import type { BasiqAbout, BasiqFetch } from '../../../src/aggregators/basiq'

export const JOB = '248b2883-2a6b-4e8a-9591-76565d23ba5a'
export const USER = 'b540e803-91dd-4ff9-a89e-ef8ecf65833d'
export const CONNECTION = '214974bb-56d6-466a-9034-ba0a6b810eed'
export const CREATED = '2024-09-25T04:15:00Z'
export const UPDATED = '2024-09-25T04:15:10Z'
export const CREATED_AT = 1_727_237_700_000
export const UPDATED_AT = 1_727_237_710_000
export const NOW = 1_727_237_720_000

export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: JOB,
  intent: 'create',
  startedAt: CREATED_AT,
  joined: false,
  connectionId: null,
  institutionId: 'AU00000',
  ...over,
})

export const pendingStep = (title: string) => ({ title, status: 'pending', result: null })
export const success = (title: string, result: unknown = null) => ({ title, status: 'success', result })
export const failedWith = (code: string, detail = '', title = '') => ({ code, title, detail })

export const job = (steps: unknown, over: Record<string, unknown> = {}) => ({
  type: 'job',
  id: JOB,
  created: CREATED,
  updated: UPDATED,
  steps,
  links: { self: `/jobs/${JOB}` },
  ...over,
})

/** A job whose login step failed in this way, with later steps left pending as Basiq leaves them. */
export const failedLogin = (result: unknown) =>
  job([
    { title: 'verify-credentials', status: 'failed', result },
    pendingStep('retrieve-accounts'),
    pendingStep('retrieve-transactions'),
  ])

export const clockAt = (at: number): Clock & { move(ms: number): void } => {
  let now = at
  return {
    now: () => now,
    move: (ms) => {
      now += ms
    },
    setTimeout: () => 0,
    clearTimeout: () => undefined,
  }
}

export const callAt = (at = NOW, signal = new AbortController().signal): CallContext => ({
  userKey: 'user-1',
  signal,
  clock: clockAt(at),
})

export interface Sent {
  url: string
  init: RequestInit
  about: BasiqAbout
  headers: Headers
  body: unknown
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

export const fault = (status: number, ...errors: readonly Record<string, unknown>[]): Response =>
  json(status, {
    type: 'list',
    correlationId: 'bd1183d9-c9d8-11e7',
    data: errors.map((error) => ({ type: 'error', ...error })),
  })

/** A fetch that answers by a script and keeps what was sent. */
export function scripted(answer: (sent: Sent, index: number) => Response | Promise<Response>): {
  fetch: BasiqFetch
  sent: Sent[]
} {
  const sent: Sent[] = []
  const fetch: BasiqFetch = async (url, init, about) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    const one = { url, init, about, headers: new Headers(init.headers), body }
    sent.push(one)
    return answer(one, sent.length - 1)
  }
  return { fetch, sent }
}

/** What a promise was rejected with; fails where it was not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('It was expected to reject.')
}
