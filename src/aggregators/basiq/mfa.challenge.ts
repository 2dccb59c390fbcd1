import type { Challenge } from '../../domain'
import { normaliseCode } from './code.normalise'
import { sentence } from './text.plain'
import type { WireJob, WireMfa, WireStep } from './wire.types'

/** The one answer to a challenge that is met in the bank's app (Basiq docs, "Create MFA challenge response"). */
export const APPROVED: readonly string[] = ['confirmed']

/**
 * The documents show 3600 as well as 120000. Nobody can answer in under ten seconds, and whether such a number means seconds is
 * not said, so it gives no countdown rather than a wrong one; nor does more than a day.
 */
const SHORTEST_MS = 10_000
const LONGEST_MS = 86_400_000

/** Words of a tap in an app. Words of something to type win: confirming a typed code would spend the challenge. */
const APPROVES = /\b(approv\w*|confirmed|push notification)\b/i
const TYPES = /\b(code|digits?|passw\w*|pin|otp|token|answer|enter|type)\b/i
const APPROVE_METHODS = /^(app|push|approv|confirm|device)/

function kindOf({ method, description, inputs }: WireMfa): Challenge['kind'] {
  if (inputs.length === 0) return 'approve'
  if (method === 'security-questions' || inputs.length > 1) return 'questions'
  const words = `${description ?? ''} ${inputs.join(' ')}`
  const approves = APPROVES.test(words) || APPROVE_METHODS.test(method ?? '')
  if (approves && !TYPES.test(words)) return 'approve'
  // A method that is not known gets a plain field: one made for codes might refuse letters.
  return method === 'token' ? 'code' : 'questions'
}

function promptsOf(mfa: WireMfa, kind: Challenge['kind']): string[] {
  const prompts = mfa.inputs.map((input) => (normaliseCode(input) === mfa.method ? '' : input))
  if (kind !== 'approve') return prompts
  const words = [sentence(mfa.description), ...prompts.map(sentence)].filter((text) => text !== null)
  return words.slice(-1)
}

/** A short name for what was asked; the bank's words themselves must not travel with an id. FNV-1a, 32 bits. */
function nameOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

/** Counted from now: a look that sees a challenge for the first time. Basiq's times are by another clock. */
function expiryOf({ expiryMs }: WireMfa, now: number): number | null {
  const isSpan = expiryMs !== null && expiryMs >= SHORTEST_MS && expiryMs <= LONGEST_MS
  return isSpan ? Math.round(now + expiryMs) : null
}

const isOpen = (step: WireStep): boolean =>
  (step.status === 'in-progress' || step.status === 'pending') && step.result !== null && step.result.mfa !== null

/** Where the answers are to go, as the job says; the caller decides whether to believe it. */
export function responseLinkOf(job: WireJob): string | null {
  return job.steps.find(isOpen)?.result?.mfa?.responseLink ?? null
}

/** What the bank asks now; null while it asks nothing, or checks an answer. */
export function challengeOf(job: WireJob, now: number): Challenge | null {
  const index = job.steps.findIndex(isOpen)
  const mfa = job.steps[index]?.result?.mfa
  if (!mfa) return null
  const kind = kindOf(mfa)
  const id = nameOf(JSON.stringify([index, mfa.method, mfa.inputs, mfa.responseLink]))
  return { id, kind, prompts: promptsOf(mfa, kind), expiresAt: expiryOf(mfa, now) }
}
