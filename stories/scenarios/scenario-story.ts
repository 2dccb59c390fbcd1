import type { Scenario } from '../../src/domain/scenario'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { screenMeta, type ScreenStory } from '../kit/screen-story'
import { aboutScenario, asMarkdown } from './about-scenario'

export { screenMeta as scenarioMeta }
export type { ScreenStory as ScenarioStory }

/** The story of one reason: its screen; and beside it, in the panel and in the docs, who acts, when it comes, and by which codes. */
export const story = (scenario: Scenario): ScreenStory => {
  const about = aboutScenario(scenario)
  return {
    args: { view: SCENARIO_VIEWS[scenario] },
    parameters: { about, docs: { description: { story: asMarkdown(about) } } },
  }
}
