import { issueOf, type Case, type Issue, type IssueParts, type Scenario, type StopScenario } from '../../domain'

export type Particulars = Omit<IssueParts<Scenario>, 'scenario' | 'detail' | 'reference'>

/** An issue without a text of the platform, because Stitch's messages are written for developers. */
export const issueAt = <S extends Scenario>(scenario: S, about: Case, particulars: Particulars = {}): Issue<S> => {
  // Names from the query, without positions, so that it contains no data.
  const step = particulars.path?.filter((part) => typeof part === 'string').join('.') || null
  return issueOf({ scenario, ...particulars, reference: { ...about, step } })
}

/** A stop, for a begin and for a reading. */
export const stopOf = (scenario: StopScenario, about: Case, particulars?: Particulars) => ({
  status: 'stopped' as const,
  issue: issueAt(scenario, about, particulars),
})
