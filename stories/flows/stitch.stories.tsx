import { flowStory, type FlowStory } from './flow-story'
import { accountsWorld, verificationWorld } from './stitch.world'

export default { title: 'Flows/Stitch' }

const MINUTE = 60

export const PartialResult: FlowStory = flowStory(
  () => accountsWorld('balances-down-once'),
  'Everything comes but the balances. They are asked for again, and then they are there.',
  async ({ wait, see, press }) => {
    await wait(1)
    await press('Get the latest')
    await wait(5)
    await see('Connected, but one thing is missing')
    await press('Try again')
    await wait(5)
    await see(/is up to date/)
  },
)

export const Reauthorization: FlowStory = flowStory(
  () => accountsWorld('reauthorize'),
  'The bank wants its customer again. They agree in another window, and this page goes on by itself.',
  async ({ wait, see, press }) => {
    await wait(1)
    await press('Get the latest')
    await wait(5)
    await see(/needs you to sign in again/)
    await press('Continue to FNB')
    await wait(1)
    await see('Carry on in the other window')
    await press('Agree and go back')
    await wait(5)
    await see(/is up to date/)
  },
)

export const PendingVerification: FlowStory = flowStory(
  () => verificationWorld('3000000001'),
  'A bank takes its time to say whose an account is. The same question is asked again, seldom, until it has answered.',
  async ({ wait, see, press }) => {
    await wait(1)
    await press('Get the latest')
    await wait(5)
    await see('Getting your results')
    await wait(3 * MINUTE)
    await see(/is up to date/)
  },
)

export const DetailsRefuted: FlowStory = flowStory(
  () => verificationWorld('1000000003'),
  'The name is not the one that the bank has on file. The details are changed in the app around the kit.',
  async ({ wait, see, press }) => {
    await wait(1)
    await press('Get the latest')
    await wait(3 * MINUTE)
    await see('These details do not match')
  },
)
