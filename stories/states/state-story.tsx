import type { Meta, StoryObj } from '@storybook/react-vite'
import { ConnectionView, type ConnectionViewProps } from '../../src/view'
import { NO_ACTIONS } from '../fixtures/no-actions'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { stillClock } from '../fixtures/still-clock'

/** What the stories of every state share. */
export const stateMeta = {
  component: ConnectionView,
  args: { actions: NO_ACTIONS, clock: stillClock },
  render: (args, { globals }) => <ConnectionView {...args} dir={globals['direction'] === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<ConnectionViewProps>

export type StateStory = StoryObj<ConnectionViewProps>

/** The story of one state, or of one stage within it. */
export const story = (name: keyof typeof STATE_VIEWS): StateStory => ({ args: { view: STATE_VIEWS[name] } })
