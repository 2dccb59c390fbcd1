import type { Issue, StopScenario } from '../domain'
import { NO_CHALLENGE } from './initial.context'
import type { AskedChallenge } from './connection.types'

/** The challenge in a reading. If it is the same one, its state is kept. */
export const challenged = (before: AskedChallenge, id: string, expiresAt: number | null): AskedChallenge =>
  before.id === id ? before : { ...NO_CHALLENGE, answeredId: before.answeredId, id, expiresAt }

/** The call failed and not the answer: the bank has not seen it, or nobody knows. */
const UNSENT: ReadonlySet<StopScenario> = new Set(['not-started', 'too-soon'])

/** The challenge after an answer that the user can give again. */
export const answerable = (challenge: AskedChallenge, { scenario }: Issue<StopScenario>): AskedChallenge => ({
  ...challenge,
  answeredId: null,
  refused: !UNSENT.has(scenario),
  unsent: UNSENT.has(scenario),
})
