/**
 * Basiq and Stitch for the soak, with no memory at all: what a job has come to follows from its id and the time, so that whatever
 * grows in the process is the kit's. The sandbox keeps every job and token, which over a week would be most of the heap.
 */

const SECOND = 1000
const HOUR = 3_600_000

const BANK = {
  type: 'institution',
  id: 'AU00000',
  name: 'Hooli',
  shortName: 'Hooli',
  loginIdCaption: 'Member number',
  passwordCaption: 'Password',
  status: 'operational',
  stage: 'live',
}

/** @param {string} title @param {string} status @param {unknown} [result] */
const step = (title, status, result = null) => ({ title, status, result })

/** @param {string} at @param {string} code */
const failing = (at, code) =>
  ['verify-credentials', 'retrieve-accounts', 'retrieve-transactions'].map((title, index, titles) => {
    if (title === at) return step(title, 'failed', { code, title: 'Failed', detail: 'It did not go well.' })
    return step(title, index < titles.indexOf(at) ? 'success' : 'pending')
  })

/** @param {string} status of the login @param {string} then of the accounts @param {string} [last] of the transactions */
const going = (status, then, last = 'pending') => [
  step('verify-credentials', status),
  step('retrieve-accounts', then),
  step('retrieve-transactions', last),
]

/**
 * What each login leads to, and when it last changed.
 *
 * @type {Record<string, (createdAt: number, now: number) => { steps: unknown[], updatedAt: number }>}
 */
const JOBS = {
  stuck: (createdAt, now) => {
    const isIn = now - createdAt > 8 * SECOND
    return { steps: isIn ? going('success', 'in-progress') : going('in-progress', 'pending'), updatedAt: createdAt }
  },
  checking: (createdAt) => ({ steps: going('in-progress', 'pending'), updatedAt: createdAt }),
  queued: (createdAt, now) => ({
    steps: failing('verify-credentials', 'service-unavailable'),
    updatedAt: createdAt + Math.floor((now - createdAt) / (2 * HOUR)) * 2 * HOUR,
  }),
  mfa: (createdAt) => {
    const challenge = {
      type: 'mfa',
      method: 'token',
      description: 'A SMS code has been sent to your device.',
      input: ['Code'],
      expiryMs: 120_000,
      links: { response: 'https://au-api.basiq.io/jobs/mfa/mfa' },
    }
    const steps = [step('verify-credentials', 'success'), step('mfa-challenge', 'in-progress', challenge)]
    return { steps: [...steps, step('retrieve-accounts', 'pending')], updatedAt: createdAt }
  },
  rejected: (createdAt) => ({ steps: failing('verify-credentials', 'invalid-credentials'), updatedAt: createdAt }),
  notice: (createdAt) => ({
    steps: failing('retrieve-accounts', 'account-not-accessible-requires-user-action'),
    updatedAt: createdAt,
  }),
  outage: (createdAt) => ({ steps: failing('retrieve-accounts', 'maintenance'), updatedAt: createdAt }),
  connects: (createdAt, now) => {
    const isDone = now - createdAt > 12 * SECOND
    return {
      steps: isDone ? going('success', 'success', 'success') : going('success', 'in-progress'),
      updatedAt: isDone ? createdAt + 12 * SECOND : createdAt,
    }
  },
}

/** @param {unknown} body @param {number} [status] */
const json = (body, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** @param {string} id @param {number} now */
function jobOf(id, now) {
  const [login = '', begun = '0'] = id.split('_')
  const createdAt = Number(begun)
  const { steps, updatedAt } = (JOBS[login] ?? JOBS['stuck'])?.(createdAt, now) ?? { steps: [], updatedAt: createdAt }
  return {
    type: 'job',
    id,
    created: new Date(createdAt).toISOString(),
    updated: new Date(updatedAt).toISOString(),
    institution: { type: 'institution', id: BANK.id },
    steps,
    links: { self: `/jobs/${id}`, source: `/users/u/connections/${login}` },
  }
}

/**
 * Basiq 2.1. The login's name decides what happens.
 *
 * @param {{ now(): number }} clock
 * @returns {(input: string, init: RequestInit) => Promise<Response>}
 */
export const basiqPlatform = (clock) => async (input, init) => {
  const { pathname } = new URL(input)
  const [, user = '', kind, id = ''] = /^(?:\/users\/([\w-]+))?\/(jobs|connections)(?:\/([\w-]+))?$/.exec(pathname) ?? []
  if (kind === 'jobs') return json(jobOf(id, clock.now()))
  if (init.method !== 'POST') return json(BANK)
  // A connection is named after the login that made it: an update tells none.
  const login = id || JSON.parse(typeof init.body === 'string' ? init.body : '{}').loginId
  // Users who begin in one moment have each a job of their own.
  return json(jobOf(`${login}_${clock.now()}_${user}`, clock.now()), 202)
}

/** @param {string} code @param {string} [reason] */
const refusing = (code, reason) => ({
  errors: [{ message: code, path: ['user', 'bankAccounts'], extensions: { code, ...(reason && { reason }) } }],
  data: null,
})

/**
 * What Stitch answers to each user's one question.
 *
 * @type {Record<string, unknown>}
 */
export const STITCH_ANSWERS = {
  pending: refusing('RESULT_PENDING'),
  down: refusing('RESOURCE_UNAVAILABLE', 'bank_unavailable'),
  trouble: refusing('INTERNAL_SERVER_ERROR'),
  accounts: { data: { user: { bankAccounts: Array.from({ length: 5 }, (_, n) => ({ id: `a${n}`, name: 'Cheque Account' })) } } },
}
