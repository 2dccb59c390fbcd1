import { issueOf, type Case, type Issue, type IssueParts, type ReadingBase, type Scenario, type StopScenario } from '../../domain'

export type Particulars = Omit<IssueParts<Scenario>, 'scenario' | 'detail' | 'reference'>

/** Stitch's messages are written for developers, so an issue has no text of the platform's. */
export const issueAt = <S extends Scenario>(scenario: S, about: Case, particulars: Particulars = {}): Issue<S> => {
  // Names of the query, without positions: nothing of what it found.
  const step = particulars.path?.filter((part) => typeof part === 'string').join('.') || null
  return issueOf({ scenario, ...particulars, reference: { ...about, step } })
}

/** What stops a flow, as a begin and as the end of a reading. */
export const stopOf = (scenario: StopScenario, about: Case, particulars?: Particulars) => ({
  status: 'stopped' as const,
  issue: issueAt(scenario, about, particulars),
})

/** What every reading tells: Stitch has no steps and says no times. */
export const baseOf = ({ connectionId = null, institutionId = null }: Case): ReadingBase => ({
  steps: [],
  updatedAt: null,
  startedAt: null,
  connectionId,
  institutionId,
})
