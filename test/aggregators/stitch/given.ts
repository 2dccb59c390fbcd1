import { stitch, type StitchOptions, type StitchRequest } from '../../../src/aggregators/stitch'
import type {
  Aggregator,
  Attempt,
  CallContext,
  Clock,
  AuthorizationRequest,
  Issue,
  PendingAuthorization,
  StopScenario,
  AuthorizationTarget,
} from '../../../src/domain'

export const NOW = 1_727_237_720_000
export const KEY = 'accounts'
export const BACK = 'https://app.example/back?lang=en'
export const UI_ID = 'dWkvNDhhYmZlYTYtY2I1ZC00OGMwLWFjMWUtYzg5ODNjYmFlZTNm'
export const UI_URL = 'https://secure.stitch.money/connect/authorization/48abfea6-cb5d-48c0-ac1e-c8983cbaee3f'
export const FRESH_ID = 'dWkvZnJlc2g='
export const FRESH_URL = 'https://secure.stitch.money/connect/authorization/fresh?transactionId=7'

export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: KEY,
  intent: 'refresh',
  startedAt: NOW,
  joined: false,
  connectionId: 'link-1',
  institutionId: 'fnb',
  ...over,
})

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

export const going = (over: Partial<AuthorizationRequest> = {}): AuthorizationRequest => ({
  intent: 'update',
  connectionId: 'link-1',
  institutionId: 'fnb',
  issue: null,
  nonce: 'n-1',
  ...over,
})

export const pendingAuthorization = (over: Partial<PendingAuthorization> = {}): PendingAuthorization => ({
  flow: 'f',
  nonce: 'n-1',
  intent: 'update',
  connectionId: 'link-1',
  institutionId: 'fnb',
  attemptId: KEY,
  interactionId: null,
  requestedAt: NOW,
  ...over,
})

export const issue = (scenario: StopScenario, over: Partial<Issue<StopScenario>> = {}) =>
  ({ scenario, code: null, detail: null, ...over }) as Issue<StopScenario>

/** An error as Stitch makes them. */
export const error = (code: string, over: Record<string, unknown> = {}, path: unknown = ['user', 'bankAccounts']) => ({
  message: 'Prose for developers.',
  path,
  extensions: { code, ...over },
})

export const reauthorization = (id: string, userInteractionUrl: unknown) =>
  error('REAUTHORIZATION_REQUIRED', { id, userInteractionUrl })

export const OK = { data: { user: { bankAccounts: [{ id: 'a', currentBalance: null }] } } }
export const failed = (...errors: unknown[]) => ({ errors, data: null })
export const EXPIRED = {
  errors: [{ message: 'UNAUTHENTICATED: Token is expired or malformed' }],
  extensions: { code: 'UNAUTHENTICATED' },
}

export type Answering = (request: StitchRequest, index: number) => unknown

/** An adapter over an execute that answers by a script, and what it was asked. */
export function given(answer: Answering, over: Partial<StitchOptions> = {}) {
  const sent: StitchRequest[] = []
  const aggregator = stitch({
    execute: async (request) => {
      sent.push(request)
      return answer(request, sent.length - 1)
    },
    operation: { key: KEY, document: 'query Accounts { user { bankAccounts { id } } }', essential: ['user.bankAccounts'] },
    redirectUri: BACK,
    ...over,
  })
  return { aggregator, sent }
}

/** Where a click leads. */
export async function visitOf(aggregator: Aggregator, where: AuthorizationRequest): Promise<AuthorizationTarget> {
  const visit = await aggregator.authorizationUrl?.(where, callAt())
  if (visit === undefined || visit instanceof URL) throw new Error('It was expected to say under which id it can be asked about.')
  return visit
}

/** What a promise was rejected with; fails where it was not. */
export async function rejection(promise: Promise<unknown> | undefined): Promise<unknown> {
  try {
    await promise
  } catch (thrown) {
    return thrown
  }
  throw new Error('It was expected to reject.')
}
