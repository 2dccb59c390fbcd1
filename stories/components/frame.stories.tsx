import { userEvent, within } from 'storybook/test'
import { HINTS, type JourneyKey, type JourneyStep, type View } from '../../src/domain/view'
import { BankHeader as Header } from '../../src/view/bank-header/bank-header'
import { Hints as OneHint } from '../../src/view/hints/hints'
import { Journey as Thread } from '../../src/view/journey/journey'
import { corner } from '../../src/view/screen/corner'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { HOOLI, journey, SECOND } from '../fixtures/view.fixtures'
import { useViewContext } from '../../src/view/view.context'
import { partStory, type PartStory, type Variant } from './part-story'

export default { title: 'Components/Frame' }

const LOGO =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"%3E%3Crect width="40" height="40" fill="%230a6e5c"/%3E%3Cpath d="M10 26V14l10 8 10-8v12" fill="none" stroke="%23fff" stroke-width="3"/%3E%3C/svg%3E'

const named = (name: string, logoUrl: string | null = null): View => ({
  ...STATE_VIEWS.Verifying,
  institution: { ...HOOLI, name, logoUrl },
})
const HeaderWithCorner = () => <Header>{corner(useViewContext())}</Header>
const header = (caption: string, view: View): Variant => ({ caption, view, Part: HeaderWithCorner })

export const BankHeader: PartStory = partStory([
  header('with a picture of the bank', named('Meridian', LOGO)),
  header('without one: the first letter', named('Hooli Bank')),
  header('without a name', STATE_VIEWS.StartingUnknownBank),
  header('a long name', named('The Teachers and Nurses Mutual Building Society of New South Wales')),
  header('a name in another script', named('بنك الجزيرة')),
  header('time to answer', STATE_VIEWS.MfaCode),
  header('how long it takes', STATE_VIEWS.PollingTimed),
])

const MANY: readonly JourneyKey[] = ['sign-in', 'code', 'accounts', 'transactions', 'statements', 'report']

const track = (caption: string, view: View, steps: readonly JourneyStep[]): Variant => ({
  caption,
  view: { ...view, journey: steps },
  Part: Thread,
})

export const Journey: PartStory = partStory([
  track('before', STATE_VIEWS.Idle, journey(-1)),
  track('under way, nobody knows how long', STATE_VIEWS.Verifying, journey(0)),
  track('under way, as long as it usually takes', STATE_VIEWS.Polling, journey(1, 'now', { expectedMs: 14 * SECOND })),
  track('your turn: the track rests', STATE_VIEWS.MfaCode, journey(1, 'now', { since: null }, MANY.slice(0, 4))),
  track('waiting', STATE_VIEWS.OutageCooldown, journey(1, 'waiting')),
  track('broken, and somebody can act', STATE_VIEWS.BankAction, journey(1, 'broken')),
  track('broken, and it ends here', STATE_VIEWS.Support, journey(1, 'broken')),
  track('done', STATE_VIEWS.Connected, journey(3)),
  track("the platform's own steps", STATE_VIEWS.Polling, journey(2, 'now', {}, MANY)),
  track('a result and nothing else', STATE_VIEWS.PollingAnswering, journey(0, 'now', {}, ['result'])),
])

export const Hints: PartStory = partStory([
  ...HINTS.map((hint) => ({ caption: hint, view: { ...STATE_VIEWS.Polling, hints: [hint] }, Part: OneHint })),
  { caption: 'none: the room is kept', view: STATE_VIEWS.Polling, Part: OneHint },
])

export const Foot: PartStory = partStory([
  { caption: 'the ways out', view: STATE_VIEWS.Idle },
  { caption: 'with a hint above, in the room that is kept for it', view: STATE_VIEWS.PollingSlow },
  { caption: 'with the details for support', view: SCENARIO_VIEWS.unknown },
])

export const FootUnfolded: PartStory = {
  ...partStory([{ caption: 'the details for support', view: SCENARIO_VIEWS.unknown }]),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { expanded: false }))
  },
}
