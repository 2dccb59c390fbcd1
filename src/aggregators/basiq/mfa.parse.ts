import { DAY, hashOf, type Challenge, type ChallengeKind, type ChallengeRequest } from '../../domain'
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

/** Words for something to do in an app, and for something to type here. */
const TAPS =
  /\b(?:approv\w*|confirm\w*|tap|swipe|push(?: notification)?|authori[sz]e)\b|\bopen\b.*\bapp\b|\b(?:verify|accept|respond|go)\b.*\b(?:app|notification|phone)\b/i
const TYPES = /\b(?:codes?|digits?|passw\w*|passcodes?|pin|otp|tokens?|answers?|enter\w*|typ(?:e|ed|ing)|characters?|letters?)\b/i
const LETTERS = /\b(?:letters?|alphanumeric|characters?|alphabetic|upper|lower|case[- ]sensitive)\b/i
const TAP_METHODS = /^(?:app|push|approv|confirm|device)/
const CODES = /\b(?:codes?|passcodes?|digits?|otp|pin)\b/i
const CODE_METHODS = /^(?:token|otp|sms|code|email)/

/**
 * The kind of a challenge, by its words first and by its method second; never by what is missing. Words for something to type win,
 * because confirming a typed code would use up the challenge.
 */
function kindOf({ method, description, inputs, options, image }: WireMfa): ChallengeKind {
  if (image !== null) return 'image'
  if (options.length > 1) return 'choice'
  if (method === 'security-questions' || inputs.length > 1) return 'questions'
  const words = `${description ?? ''}\n${inputs.join('\n')}`
  const isTyped = TYPES.test(words)
  if (!isTyped && (TAPS.test(words) || TAP_METHODS.test(method ?? ''))) return 'approve'
  return CODE_METHODS.test(method ?? '') || CODES.test(words) ? 'code' : 'questions'
}

/** A picture stands beside its prompts; a code, a choice and a picture have one answer. */
function promptsOf({ inputs, method }: WireMfa, kind: ChallengeKind): string[] {
  const prompts = inputs.map((input) => (normaliseCode(input) === method ? '' : input))
  if (kind === 'questions') return prompts.length > 0 ? prompts : ['']
  const said = prompts.filter((prompt) => prompt !== '')
  return kind === 'approve' ? said : [said[0] ?? '']
}

/** What the bank says beside its prompts. Some banks say the same twice. */
function descriptionOf({ description }: WireMfa, prompts: readonly string[]): string | null {
  const text = sentence(description)
  return text === null || prompts.includes(text) ? null : text
}

/** The end of a challenge that a look sees for the first time, counted from now, because Basiq's times follow another clock. */
function expiryOf({ expiryMs }: WireMfa, now: number): number | null {
  const isSpan = expiryMs !== null && expiryMs >= SHORTEST_MS && expiryMs <= LONGEST_MS
  return isSpan ? Math.round(now + expiryMs) : null
}

const REQUESTS: readonly ChallengeRequest[] = ['resend-code', 'another-way']

const isOpen = (step: WireStep): boolean =>
  (step.status === 'in-progress' || step.status === 'pending') && step.result !== null && step.result.mfa !== null

/** The job's own addresses for answers and requests. The caller decides whether to use them. */
export type MfaLinks = WireMfa['links']

export const NO_LINKS: MfaLinks = { response: null, 'resend-code': null, 'another-way': null }

export const linksOf = (job: WireJob): MfaLinks => job.steps.find(isOpen)?.result?.mfa?.links ?? NO_LINKS

/** A text that counts down differs in every look and asks the same. Other digits matter: a bank may ask for two digits of a number. */
const withoutTimeLeft = (text: string): string =>
  text.replace(/\b\d+:\d{2}\b/g, '#').replace(/\b\d+(?=\s*(?:s|secs?|seconds?|m|mins?|minutes?)\b)/gi, '#')

/** The bank's current challenge; null while it asks nothing, or checks an answer. */
export function challengeOf(job: WireJob, now: number): Challenge | null {
  const index = job.steps.findIndex(isOpen)
  const mfa = job.steps[index]?.result?.mfa
  if (!mfa) return null
  const kind = kindOf(mfa)
  const prompts = promptsOf(mfa, kind)
  const requests = REQUESTS.filter((request) => mfa.links[request] !== null)
  return {
    // The bank's own words must not travel with an id.
    id: hashOf(JSON.stringify([index, mfa.method, mfa.inputs.map(withoutTimeLeft), mfa.options])).toString(36),
    kind,
    description: descriptionOf(mfa, prompts),
    prompts,
    ...(kind === 'choice' && { options: mfa.options }),
    ...(mfa.image !== null && { image: mfa.image }),
    ...(kind === 'code' && LETTERS.test(`${mfa.description ?? ''}\n${mfa.inputs.join('\n')}`) && { hasLetters: true }),
    ...(requests.length > 0 && { requests }),
    expiresAt: expiryOf(mfa, now),
  }
}
