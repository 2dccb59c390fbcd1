import type { Hint } from '../domain'
import type { AskedChallenge, ConnectionContext, ConnectionInput, FlowPast, Wait } from './connection.types'

/** One shared list, so that an empty list never counts as new. */
export const NO_HINTS: readonly Hint[] = []

const NO_REQUESTS: AskedChallenge['requests'] = []

export const NO_CHALLENGE: AskedChallenge = {
  id: null,
  expiresAt: null,
  answeredId: null,
  lapsed: false,
  refused: false,
  unsent: false,
  requests: NO_REQUESTS,
  requested: null,
}

export const NO_WAIT: Wait = { endsAt: null, keptUntil: null, over: false, givesUpAt: null, downSince: null, longDown: false }

export const NO_PAST: FlowPast = {
  tries: 0,
  returns: 0,
  unknowns: 0,
  rejections: 0,
  refreshedAt: [],
  formOpensAt: null,
  countedId: null,
}

export const NOTHING_TOLD = { loginAccepted: false, connected: false }

/** The context without running work and without a wait. */
export const NO_WORK = {
  partial: [],
  steps: [],
  milestone: null,
  pace: 'live',
  hints: NO_HINTS,
  lookedAt: null,
  challenge: NO_CHALLENGE,
  wait: NO_WAIT,
} as const satisfies Partial<ConnectionContext>

/** The context of a new flow. It has at most nineteen members, because V8 keeps a larger copy as a hash table of five times the size. */
export const initialContext = (input: ConnectionInput): ConnectionContext => ({
  instance: input.instance,
  wanted: input.intent,
  intent: input.intent,
  entries: input.entries,
  connectionId: input.connectionId ?? input.attempt?.connectionId ?? null,
  institutionId: input.institutionId ?? input.attempt?.institutionId ?? null,
  attempt: input.attempt ?? null,
  issue: input.issue ?? null,
  partial: NO_WORK.partial,
  steps: NO_WORK.steps,
  milestone: null,
  pace: 'live',
  hints: NO_HINTS,
  lookedAt: null,
  challenge: NO_CHALLENGE,
  wait: input.waitsUntil ? { ...NO_WAIT, keptUntil: input.waitsUntil } : NO_WAIT,
  past: input.past ? { ...NO_PAST, ...input.past } : NO_PAST,
  fresh: true,
  told: input.told ?? NOTHING_TOLD,
})
