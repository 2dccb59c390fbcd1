import type { StoryObj } from '@storybook/react-vite'
import { en, mergeMessages } from '../../src/messages'
import { BankConnections as Several } from '../../src/view'
import { ErrorFallback as Fallback } from '../../src/view/fallback/error-fallback'
import { expectConsole } from '../../test/console/console.guard'
import { basiqWorld } from '../flows/basiq.world'
import { presentationOf } from '../kit/presentation'

export default { title: 'Components/Whole' }

const { props } = basiqWorld()
const REQUESTS = ['AU00000', 'AU00108'].map((institutionId) => ({ intent: 'create', institutionId }) as const)

/** Several banks side by side, with one voice. The simulated platform stands still, so the forms stay where they are. */
export const BankConnections: StoryObj = {
  render: (_args, { globals }) => <Several {...props} requests={REQUESTS} {...presentationOf(globals)} />,
  parameters: { wide: true },
}

function Fails(): never {
  throw new Error('A slot of the host failed while drawing.')
}
const handled = () => {}

/** The calm last resort. */
export const ErrorFallback: StoryObj = {
  beforeEach: () => expectConsole(/A slot of the host failed while drawing/),
  render: (_args, { globals }) => (
    <Fallback
      presentation={{ ...presentationOf(globals), messages: mergeMessages(en, presentationOf(globals).messages) }}
      onError={handled}
    >
      <Fails />
    </Fallback>
  ),
}
