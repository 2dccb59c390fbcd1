import type { StoryContext, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { presentationOf } from '../kit/presentation'
import { readGlobal } from '../kit/toolbar'
import { Flow } from './flow'
import type { FlowWorld } from './flow-world'

const SECOND = 1_000

/** Generous: a machine that is busy with other tests is slow, and nothing here waits by time. */
const PATIENCE = { timeout: 5_000 }

/** What a person, and time, do in a flow. */
export interface Hands {
  world: FlowWorld
  /** Lets time pass, with all that belongs into it. */
  wait: (seconds: number) => Promise<void>
  /** Waits until the screen of that heading is there. */
  see: (heading: string | RegExp) => Promise<void>
  type: (label: string, text: string) => Promise<void>
  press: (button: string) => Promise<void>
  signIn: (loginId: string, password?: string) => Promise<void>
}

function handsFor({ canvasElement, loaded }: StoryContext): Hands {
  const canvas = within(canvasElement)
  // The loader below put it there; Storybook hands it on without its type.
  const world = loaded['world'] as FlowWorld
  const hands: Hands = {
    world,
    wait: (seconds) => world.clock.advance(seconds * SECOND),
    see: (heading) => waitFor(() => expect(canvas.getByRole('heading')).toHaveTextContent(heading), PATIENCE),
    type: async (label, text) => {
      const field = await canvas.findByLabelText(label, { exact: true }, PATIENCE)
      await userEvent.clear(field)
      await userEvent.type(field, text)
    },
    press: async (name) => userEvent.click(await canvas.findByRole('button', { name }, PATIENCE)),
    signIn: async (loginId, password = 'sandbox') => {
      await hands.wait(1)
      await hands.type('Login ID', loginId)
      await hands.type('Password', password)
      await userEvent.keyboard('{Enter}')
      await hands.wait(1)
    },
  }
  return hands
}

export type FlowStory = StoryObj

/** The story of one journey. `live` plays it to its end; afterwards "Start over" hands it to whoever looks. */
export const flowStory = (make: () => FlowWorld, about: string, live: (hands: Hands) => Promise<void>): FlowStory => ({
  loaders: [() => ({ world: make() })],
  render: (_args, { globals, loaded }) => <Flow make={make} first={loaded['world'] as FlowWorld} {...presentationOf(globals)} />,
  // The hands look for English words; in another language the story stays at its beginning.
  play: async (context) => {
    if (readGlobal(context.globals, 'locale') === 'en') await live(handsFor(context))
  },
  parameters: { docs: { description: { story: about } }, about: [['What happens', about]] },
})
