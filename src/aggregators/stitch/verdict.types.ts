import type { PartialScenario, StopScenario } from '../../domain'

/** What a judge finds in an answer: a reason to stop, or a part that is missing though the connection holds. */
export interface Verdict {
  scenario: StopScenario | PartialScenario
  /** Where in `data`. */
  path?: (string | number)[] | undefined
  /** Names of the details that are wrong, as the user entered them. */
  fields?: string[] | undefined
  /** One word for support. */
  code?: string | undefined
}
