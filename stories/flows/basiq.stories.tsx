import { BANK, basiqWorld } from './basiq.world'
import { flowStory, type FlowStory } from './flow-story'

export default { title: 'Flows/Basiq' }

const MINUTE = 60
const HOUR = 60 * MINUTE

export const ConnectsWithCode: FlowStory = flowStory(
  () => basiqWorld(),
  'The usual way: the login, a code by SMS, the accounts, done.',
  async ({ signIn, wait, see, type, press }) => {
    await signIn('mfa-code')
    await see('Signing in to Hooli')
    await wait(20)
    await see('Enter the code from Hooli')
    await type('Code', '1234')
    await press('Confirm')
    await see('Checking your answer')
    await wait(MINUTE)
    await see('Hooli is connected')
  },
)

export const WrongThenRight: FlowStory = flowStory(
  () => basiqWorld(),
  'The bank turns the login down. The form comes back with the user name in it, and the second try connects.',
  async ({ signIn, wait, see }) => {
    await signIn('wrong')
    await wait(20)
    await see('Hooli did not accept these details')
    await signIn('gavinBelson', 'hooli2016')
    await wait(MINUTE)
    await see('Hooli is connected')
  },
)

export const ThreeTimesWrong: FlowStory = flowStory(
  () => basiqWorld(),
  'Before a fourth wrong try could lock the login at the bank, the form closes for a quarter of an hour.',
  async ({ signIn, wait, see }) => {
    for (let tries = 0; tries < 3; tries += 1) {
      await signIn('wrong')
      await wait(20)
    }
    await see('Let’s pause to protect your login')
    await wait(15 * MINUTE)
    await see('Hooli did not accept these details')
  },
)

export const NoticeThenConfirmed: FlowStory = flowStory(
  () => basiqWorld(),
  'The bank wants something from its customer first. They do it there, say so here, and it goes on.',
  async ({ signIn, wait, see, press }) => {
    await signIn('notice')
    await wait(40)
    await see('Hooli needs you to do something')
    await press('I’ve done this')
    await wait(MINUTE)
    await see('Hooli is up to date')
  },
)

export const OutageThatPasses: FlowStory = flowStory(
  () => basiqWorld({ refresh: 'gavinBelson', prepare: (control) => control.outage(BANK, 'degraded-performance') }),
  'New data is asked for while the bank is down. Ten minutes later the kit tries again by itself, and the bank is back.',
  async ({ world, wait, see, press }) => {
    await wait(1)
    await press('Get the latest')
    await wait(MINUTE)
    await see('Hooli is not responding')
    world.control.restore(BANK)
    await wait(12 * MINUTE)
    await see('Hooli is up to date')
  },
)

export const OutageThatStays: FlowStory = flowStory(
  () => basiqWorld({ refresh: 'outage-refresh' }),
  'Two more tries bring nothing. Support gets the reference, and what was shown so far.',
  async ({ wait, see, press }) => {
    await wait(1)
    await press('Get the latest')
    await wait(MINUTE)
    await see('Hooli is not responding')
    await wait(24 * MINUTE)
    await see('Hooli is still not responding')
  },
)

export const QueuedRetry: FlowStory = flowStory(
  () => basiqWorld(),
  'The platform takes the new login into its queue, and tries every two hours. The second time it works.',
  async ({ signIn, wait, see }) => {
    await signIn('outage-1')
    await wait(MINUTE)
    await see('We’ll keep trying for you')
    await wait(3 * HOUR)
    await see('Hooli is connected')
  },
)
