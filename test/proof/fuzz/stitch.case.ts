import { judgeVerification, linkedAccounts, stitch, type StitchOperation } from '../../../src/aggregators/stitch'
import type { Attempt, CallContext, AuthorizationRequest, PendingAuthorization } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'
import type { Random } from '../seeded'
import { hostileText, HOSTILE_TEXTS } from './hostile'
import { isAllowed, isForDeveloper, outcomeOf } from './outcome'
import { faultsOfBegun, faultsOfInstitution, faultsOfReading } from './reading.check'
import { answer, banks, visit } from './stitch.shapes'

const KEY = 'accounts'
const clock = createManualClock(Date.UTC(2026, 10, 22, 9))
const call: CallContext = { userKey: 'user-1', signal: new AbortController().signal, clock }

const own: StitchOperation = {
  key: KEY,
  document: 'query Accounts { user { bankAccounts { id } } }',
  essential: ['user.bankAccounts'],
}

const operationOf = (random: Random): StitchOperation => (random.chance(0.25) ? linkedAccounts({ key: KEY, pages: 2 }) : own)

const attempt: Attempt = {
  id: KEY,
  intent: 'refresh',
  startedAt: clock.now(),
  joined: false,
  connectionId: null,
  institutionId: 'fnb',
}

const goingOf = (random: Random): AuthorizationRequest => ({
  intent: random.pick(['update', 'refresh']),
  connectionId: null,
  institutionId: 'fnb',
  nonce: 'nonce-1',
  issue: {
    scenario: random.pick(['authorization-required', 'permission-missing', 'authorization-unfinished']),
    code: null,
    detail: null,
    interactionId: random.pick(['dWkvM2YxZDdjNTI=', undefined]),
    missingScopes: ['balances'],
    reference: { attemptId: KEY, connectionId: null, institutionId: null, correlationId: null, step: null, code: null, at: 0 },
  },
})

const pendingAuthorization: PendingAuthorization = {
  flow: 'f',
  nonce: 'nonce-1',
  intent: 'refresh',
  connectionId: null,
  institutionId: 'fnb',
  attemptId: KEY,
  interactionId: 'dWkvM2YxZDdjNTI=',
  requestedAt: 0,
}

const isFilled = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

/** Plays one case: an answer, wrong in ways that the seed decides, through one of the adapter's calls. Answers with what is wrong. */
export async function stitchCase(random: Random): Promise<{ what: string; text: string; faults: string[] }> {
  const what = random.pick(['read', 'read', 'read', 'read', 'read', 'read', 'institution', 'go', 'return', 'address'])
  const shape = what === 'institution' ? banks : what === 'go' || what === 'return' ? visit : answer
  const text = hostileText((random.chance(0.3) ? answer : shape)(random), random)
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // Handed on as it is: hosts may hand on anything.
  }
  const operation = operationOf(random)
  const adapter = stitch({
    // A client of the host's may reject and carry the answer.
    execute: async () => {
      if (random.chance(0.02)) throw Object.assign(new Error('GraphQL error'), { response: body })
      return body
    },
    operation,
    redirectUri: 'https://app.example/back',
    ...(random.chance(0.5) && { renewSession: async () => 'sign-in' as const }),
    ...(random.chance(0.5) && {
      link: () => random.pick(['https://secure.stitch.money/connect/authorize', ...HOSTILE_TEXTS]),
      completeLink: async () => undefined,
    }),
    ...(random.chance(0.3) && { judge: judgeVerification }),
  })
  const faults: string[] = []
  const call0 = async (promise: Promise<unknown> | undefined, check: (answered: unknown) => string[]) => {
    const outcome = await outcomeOf(Promise.resolve(promise))
    if ('answered' in outcome) faults.push(...check(outcome.answered))
    else if (!isAllowed(outcome) && (what === 'read' || !isForDeveloper(outcome))) faults.push(outcome.threw)
    return outcome
  }

  if (what === 'read') {
    const before = JSON.stringify(body)
    const outcome = await call0(adapter.read(attempt, call), faultsOfReading)
    if (JSON.stringify(body) !== before) faults.push('the answer was changed')
    const data: unknown = typeof body === 'object' && body !== null && 'data' in body ? body.data : null
    // Whatever else went wrong, data that arrived is handed on untouched.
    if (
      operation === own &&
      isFilled(data) &&
      'answered' in outcome &&
      JSON.stringify((outcome.answered as { data?: unknown }).data) !== JSON.stringify(data)
    )
      faults.push('data was lost')
  }
  if (what === 'institution') await call0(adapter.institution?.('fnb', call), faultsOfInstitution)
  if (what === 'go') {
    await call0(adapter.authorizationUrl?.(goingOf(random), call), (going) => {
      const url = going instanceof URL ? going : (going as { url?: unknown } | undefined)?.url
      // Back to the host's own page where there is nothing left to do at Stitch's.
      const hosts = ['secure.stitch.money', 'app.example']
      return url instanceof URL && url.protocol === 'https:' && url.username === '' && hosts.includes(url.host)
        ? []
        : [`goes to ${String(url)}`]
    })
  }
  if (what === 'return') await call0(adapter.completeAuthorization?.(null, pendingAuthorization, call), faultsOfBegun)
  if (what === 'address') {
    const address = new URL('https://app.example/back')
    for (const name of ['code', 'state', 'error', '__proto__'])
      if (random.chance(0.7)) address.searchParams.append(name, random.pick(HOSTILE_TEXTS))
    const back = adapter.parseAuthorizationResponse?.(address)
    for (const id of back?.ids ?? []) if (!/^[\w+/=.:~-]{1,512}$/.test(id)) faults.push(`id ${id}`)
    if (back && !/^[\w.-]{0,128}$/.test(back.error ?? '')) faults.push(`error ${back.error}`)
  }
  return { what, text, faults }
}
