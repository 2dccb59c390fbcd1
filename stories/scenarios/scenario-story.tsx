import type { Meta, StoryObj } from '@storybook/react-vite'
import { DEFERRED_SCENARIOS, PARTIAL_SCENARIOS, STOP_SCENARIOS, type Scenario } from '../../src/domain/scenario'
import { ConnectionView, type ConnectionViewProps } from '../../src/view'
import { NO_ACTIONS } from '../fixtures/no-actions'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { stillClock } from '../fixtures/still-clock'

/** What the stories of every reason share. */
export const scenarioMeta = {
  component: ConnectionView,
  args: { actions: NO_ACTIONS, clock: stillClock },
  render: (args, { globals }) => <ConnectionView {...args} dir={globals['direction'] === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<ConnectionViewProps>

export type ScenarioStory = StoryObj<ConnectionViewProps>

const turnOf = (scenario: Scenario): string => {
  if (Object.hasOwn(STOP_SCENARIOS, scenario)) return STOP_SCENARIOS[scenario as keyof typeof STOP_SCENARIOS].turn
  if (Object.hasOwn(DEFERRED_SCENARIOS, scenario)) return 'aggregator'
  return PARTIAL_SCENARIOS[scenario as keyof typeof PARTIAL_SCENARIOS].retry ? 'user' : 'nobody'
}

/** The story of one reason: its screen, and in the docs whose turn it is. */
export const story = (scenario: Scenario): ScenarioStory => ({
  args: { view: SCENARIO_VIEWS[scenario] },
  parameters: { docs: { description: { story: `\`${scenario}\`, whose turn: ${turnOf(scenario)}` } } },
})
