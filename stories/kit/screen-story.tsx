import type { Meta, StoryObj } from '@storybook/react-vite'
import { ConnectionView, type ConnectionViewProps } from '../../src/view'
import { NO_ACTIONS } from '../fixtures/no-actions'
import { stillClock } from '../fixtures/still-clock'
import { presentationOf } from './presentation'

/** What all stories share that draw one view: it comes from a fixture, the clock stands, and no button leads anywhere. */
export const screenMeta = {
  component: ConnectionView,
  args: { actions: NO_ACTIONS, clock: stillClock },
  render: (args, { globals }) => <ConnectionView {...presentationOf(globals)} {...args} />,
} satisfies Meta<ConnectionViewProps>

export type ScreenStory = StoryObj<ConnectionViewProps>
