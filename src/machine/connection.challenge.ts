import type { Issue, StopScenario } from '../domain'
import { NO_CHALLENGE } from './connection.blank'
import type { AskedChallenge } from './connection.types'

/** A challenge that a look shows: what is known of the same one is kept. */
export const challenged = (before: AskedChallenge, id: string, expiresAt: number | null): AskedChallenge =>
  before.id === id ? before : { ...NO_CHALLENGE, answeredId: before.answeredId, id, expiresAt }

/** The call failed, not the answer: no bank has seen it, or nobody knows. */
const UNSENT: ReadonlySet<StopScenario> = new Set(['not-started', 'too-soon'])

/** An answer that can be given again. */
export const answerable = (challenge: AskedChallenge, { scenario }: Issue<StopScenario>): AskedChallenge => ({
  ...challenge,
  answeredId: null,
  refused: !UNSENT.has(scenario),
  unsent: UNSENT.has(scenario),
})
