import { PROBLEMS, type Problem, type ProblemDetails, type ProblemKind } from './problem.types'

/** Of every answer: nothing on the way may keep it, and nothing may take it for something else. */
export const SAFE_HEADERS = {
  'cache-control': 'no-store',
  vary: 'cookie, origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

/** Letters and digits that nobody mixes up when reading aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A name for one refusal, for support: `7QF2-M9KD`. */
export function newReference(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => LETTERS[byte % LETTERS.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

export function problemOf(kind: ProblemKind, { detail, retryAt }: ProblemDetails = {}): Problem {
  const [status, title] = PROBLEMS[kind]
  const more = { ...(detail === undefined ? {} : { detail }), ...(retryAt === undefined ? {} : { retryAt }) }
  return { kind, title, status, reference: newReference(), ...more }
}

/** @param now milliseconds since 1970 */
export function problemResponse(problem: Problem, now: number): Response {
  const headers = new Headers({ ...SAFE_HEADERS, 'content-type': 'application/problem+json' })
  const { retryAt } = problem
  if (retryAt !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil((retryAt - now) / 1000))))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** An answer of the kit's own. */
export const jsonResponse = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...SAFE_HEADERS, 'content-type': 'application/json' } })
