import type { PartialScenario, StopScenario } from '../../domain'

/** The finding of a judge: a reason to stop, or a part that is missing although the connection works. */
export interface Verdict {
  scenario: StopScenario | PartialScenario
  /** The path in `data`. */
  path?: (string | number)[] | undefined
  /** The names of the user's details that are wrong. */
  fields?: string[] | undefined
  /** One word for support. */
  code?: string | undefined
}
