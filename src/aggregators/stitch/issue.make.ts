import type { Attempt, Issue, ReadingBase, Scenario, StopScenario } from '../../domain'

/** What is known of a case wherever an issue arises. */
export type Case = Pick<Attempt, 'connectionId' | 'institutionId'> & {
  attemptId: string | null
  /** Milliseconds since 1970. */
  at: number
}

export type Particulars = Pick<Issue, 'fields' | 'interactionId' | 'missingScopes' | 'path'> & {
  code?: string | null | undefined
}

/** Stitch's messages are written for developers, so an issue has no text of the platform's. */
export function issueOf<S extends Scenario>(
  scenario: S,
  { attemptId, connectionId, institutionId, at }: Case,
  { code = null, ...rest }: Particulars = {},
): Issue<S> {
  // Names of the query, without positions: nothing of what it found.
  const step = rest.path?.filter((part) => typeof part === 'string').join('.') || null
  const reference = { attemptId, connectionId, institutionId, correlationId: null, step, code, at }
  return { scenario, code, detail: null, ...rest, reference }
}

/** What stops a flow, as a begin and as the end of a reading. */
export const stopOf = (scenario: StopScenario, about: Case, particulars?: Particulars) => ({
  status: 'stopped' as const,
  issue: issueOf(scenario, about, particulars),
})

/** What every reading tells: Stitch has no steps and says no times. */
export const baseOf = ({ connectionId, institutionId }: Case): ReadingBase => ({
  steps: [],
  updatedAt: null,
  startedAt: null,
  connectionId,
  institutionId,
})
