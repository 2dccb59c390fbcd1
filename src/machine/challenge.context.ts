import type { ChallengeRequest, Issue, StopScenario } from '../domain'
import { NO_CHALLENGE } from './initial.context'
import type { AskedChallenge } from './connection.types'

/** The bank was asked to send its challenge again, and has not said yet when that ends. */
export const awaitsRenewal = ({ expiresAt, requested }: AskedChallenge): boolean => expiresAt === null && requested !== null

type Read = Pick<AskedChallenge, 'expiresAt' | 'requests'> & { id: string }

/** The challenge in a reading. If it is the same one, its state is kept, but what was asked for may have given it a new end. */
export function challenged(before: AskedChallenge, { id, expiresAt, requests }: Read): AskedChallenge {
  if (before.id !== id) return { ...NO_CHALLENGE, answeredId: before.answeredId, id, expiresAt, requests }
  return awaitsRenewal(before) ? { ...before, expiresAt, requests } : before
}

/** The user asked for something else than to answer. */
export const requested = (challenge: AskedChallenge, request: ChallengeRequest): AskedChallenge => ({
  ...challenge,
  requested: request,
  refused: false,
  unsent: false,
})

/** The bank was asked. When the challenge ends now is not known until the next look. */
export const renewed = (challenge: AskedChallenge): AskedChallenge => ({ ...challenge, expiresAt: null, lapsed: false })

/** The call failed and not the answer: the bank has not seen it, or nobody knows. */
const UNSENT: ReadonlySet<StopScenario> = new Set(['not-started', 'too-soon'])

/** The challenge after an answer that the user can give again. */
export const answerable = (challenge: AskedChallenge, { scenario }: Issue<StopScenario>): AskedChallenge => ({
  ...challenge,
  answeredId: null,
  requested: null,
  refused: !UNSENT.has(scenario),
  unsent: UNSENT.has(scenario),
})
