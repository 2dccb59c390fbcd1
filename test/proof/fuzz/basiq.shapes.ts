import type { Random } from '../seeded'

/** What Basiq's documentation shows, to be twisted. Written from its examples, not from the adapter. */

export const JOB = '248b2883-2a6b-4e8a-9591-76565d23ba5a'
export const USER = 'b540e803-91dd-4ff9-a89e-ef8ecf65833d'

const TITLES = ['verify-credentials', 'mfa-challenge', 'retrieve-accounts', 'retrieve-transactions']
const MORE_TITLES = [...TITLES, 'mfa-challenege', 'retrieve-meta', 'retrieve-statements', 'create-report', 'brand-new-step']
const STATUSES = ['pending', 'in-progress', 'success', 'failed', 'skipped', 'paused', 'in_progress', 'failure', 'SUCCESS']
const CODES = [
  'invalid-credentials',
  'account-not-accessible-requires-user-action',
  'service-unavailable',
  'authorization-failed',
  'authorisation-failed',
  'institution-not-found',
  'maintenance',
  'system-unavailable',
  'job-timed-out',
  'unknown-error',
  'bank-statement-invalid',
  'parameter-not-valid',
  'resource-not-found',
  'access-denied',
  'unauthorized-access',
  'too-many-requests',
  'resource-already-exists',
  'flux-capacitor-drained',
]
const TEXTS = [
  'Cannot login to target institution, check credentials.',
  'Cannot login to target institution: this account is locked. Please contact institution directly.',
  'Cannot login to target institution: multi-factor authentication is not supported.',
  'An action is required from end-user before account details can be returned.',
  'Token has expired',
  'access_denied',
  'Job does not exist',
  '',
]

const mfa = (random: Random) => ({
  type: 'mfa',
  method: random.pick(['token', 'security-questions', 'app-approval']),
  description: random.pick(['A SMS code has been sent to your device.', 'security-questions', 'Approve in your app.']),
  input: random.pick([['We sent a code to XXX 178.'], ["What's your first company?", "What's your pet?"], []]),
  expiryMs: random.pick([120_000, 3600, 0]),
  links: { response: random.pick([`https://au-api.basiq.io/jobs/${JOB}/mfa`, 'https://evil.example/jobs/1/mfa', '/jobs/1/mfa']) },
})

const failure = (random: Random) => ({ code: random.pick(CODES), title: random.pick(TEXTS), detail: random.pick(TEXTS) })

const resultOf = (title: string, status: string, random: Random): unknown => {
  if (status === 'failed') return random.chance(0.9) ? failure(random) : null
  if (title === 'mfa-challenge' && status === 'in-progress') return mfa(random)
  return status === 'success' ? { type: 'link', url: `/users/${USER}/connections/214974bb-56d6-466a-9034-ba0a6b810eed` } : null
}

/** A job somewhere on its way: what is before the present step is done, what is after it is pending. */
export function job(random: Random): unknown {
  const titles = random.chance(0.8) ? TITLES : Array.from({ length: random.int(9) }, () => random.pick(MORE_TITLES))
  const at = random.int(titles.length + 1)
  const now = random.pick(['in-progress', 'failed', 'failed', ...STATUSES])
  const steps = titles.map((title, index) => {
    const status = index < at ? 'success' : index === at ? now : 'pending'
    return { title, status, result: resultOf(title, status, random) }
  })
  return {
    type: 'job',
    id: JOB,
    created: '2024-09-25T04:15:00Z',
    updated: '2024-09-25T04:15:10Z',
    ...(random.chance(0.5) && { jobType: random.pick(['connection', 'report']) }),
    ...(random.chance(0.1) && { status: random.pick(STATUSES) }),
    institution: { type: 'institution', id: 'AU00000' },
    steps,
    links: { self: `/jobs/${JOB}`, source: `https://au-api.basiq.io/users/${USER}/connections/60612323` },
  }
}

export const refusal = (random: Random): unknown => ({
  type: 'list',
  correlationId: 'bd1183d9-c9d8-11e7-909a-6789bfc80ac5',
  data: [
    { type: 'error', ...failure(random), source: { pointer: 'connection/loginId', parameter: random.pick(['loginId', 'id']) } },
  ],
})

export const connector = (random: Random): unknown => {
  const meta = {
    loginIdCaption: 'Member number',
    passwordCaption: 'Password',
    secondaryLoginIdCaption: random.pick([null, 'Second id']),
    securityCodeCaption: random.pick([null, 'Security code']),
    forgottenPasswordUrl: random.pick(['https://hooli.example/reset', 'http://hooli.example/reset', 'javascript:alert(1)']),
  }
  const bank = {
    type: 'institution',
    id: 'AU00000',
    name: 'Hooli',
    shortName: 'Hooli',
    logo: {
      type: 'image',
      links: { square: 'https://cdn.example/square.svg', full: random.pick(['data:image/svg+xml,1', 'x']) },
    },
  }
  const common = {
    status: random.pick(['operational', 'major-outage', 'degraded-performance', 'tired']),
    stage: random.pick(['live', 'beta', 'alpha']),
    stats: { averageDurationMs: { verifyCredentials: 8154, retrieveAccounts: 3820, retrieveTransactions: 7127, total: 31_588 } },
  }
  return random.chance(0.5)
    ? { ...bank, ...meta, ...common, authorization: random.pick(['user', 'user-mfa', 'other']) }
    : {
        type: 'list',
        data: [{ id: 'AU00000', method: 'web', institution: bank, authorization: { type: 'user', meta }, ...common }],
      }
}

export const begun = (random: Random): unknown =>
  random.chance(0.7)
    ? { type: 'job', id: JOB, steps: [], links: { self: `/jobs/${JOB}` } }
    : { type: 'list', data: [{ id: JOB }] }

export const HTTP_STATUSES = [200, 200, 200, 202, 400, 401, 403, 404, 409, 410, 418, 429, 500, 503, 599]
export const RETRY_AFTER = ['120', '-5', '0', 'soon', '1e9', '99999999999999', 'Wed, 21 Oct 2026 07:28:00 GMT', '']
