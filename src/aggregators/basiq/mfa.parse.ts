import { DAY, hashOf, type Challenge } from '../../domain'
import { normaliseCode } from './code.parse'
import { sentence } from './sentence.parse'
import type { WireJob, WireMfa, WireStep } from './wire.types'

/** The only answer to a challenge that the user approves in the bank's app (Basiq docs, "Create MFA challenge response"). */
export const APPROVED: readonly string[] = ['confirmed']

/**
 * In milliseconds. The documentation shows 3600 and 120000. Nobody can answer in under ten seconds, and the documentation does not say
 * whether a small number means seconds. So it gives no countdown rather than a wrong one; and so does more than a day.
 */
const SHORTEST_MS = 10_000
const LONGEST_MS = DAY

/** Words for approval in an app. Words for something to type win, because confirming a typed code would use up the challenge. */
const APPROVES = /\b(approv\w*|confirmed|push notification)\b/i
const TYPES = /\b(code|digits?|passw\w*|pin|otp|token|answer|enter|type)\b/i
const APPROVE_METHODS = /^(app|push|approv|confirm|device)/

function kindOf({ method, description, inputs }: WireMfa): Challenge['kind'] {
  if (inputs.length === 0) return 'approve'
  if (method === 'security-questions' || inputs.length > 1) return 'questions'
  const words = `${description ?? ''} ${inputs.join(' ')}`
  const approves = APPROVES.test(words) || APPROVE_METHODS.test(method ?? '')
  if (approves && !TYPES.test(words)) return 'approve'
  // An unlisted method gets a plain field, because a field for codes might refuse letters.
  return method === 'token' ? 'code' : 'questions'
}

function promptsOf(mfa: WireMfa, kind: Challenge['kind']): string[] {
  const prompts = mfa.inputs.map((input) => (normaliseCode(input) === mfa.method ? '' : input))
  if (kind !== 'approve') return prompts
  const words = [sentence(mfa.description), ...prompts.map(sentence)].filter((text) => text !== null)
  return words.slice(-1)
}

/** The end of a challenge that a look sees for the first time, counted from now, because Basiq's times follow another clock. */
function expiryOf({ expiryMs }: WireMfa, now: number): number | null {
  const isSpan = expiryMs !== null && expiryMs >= SHORTEST_MS && expiryMs <= LONGEST_MS
  return isSpan ? Math.round(now + expiryMs) : null
}

const isOpen = (step: WireStep): boolean =>
  (step.status === 'in-progress' || step.status === 'pending') && step.result !== null && step.result.mfa !== null

/** The job's own address for answers. The caller decides whether to use it. */
export function responseLinkOf(job: WireJob): string | null {
  return job.steps.find(isOpen)?.result?.mfa?.responseLink ?? null
}

/** The bank's current challenge; null while it asks nothing, or checks an answer. */
export function challengeOf(job: WireJob, now: number): Challenge | null {
  const index = job.steps.findIndex(isOpen)
  const mfa = job.steps[index]?.result?.mfa
  if (!mfa) return null
  const kind = kindOf(mfa)
  // The bank's own words must not travel with an id.
  const id = hashOf(JSON.stringify([index, mfa.method, mfa.inputs, mfa.responseLink])).toString(36)
  return { id, kind, prompts: promptsOf(mfa, kind), expiresAt: expiryOf(mfa, now) }
}
