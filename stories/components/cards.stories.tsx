import { Notice as Remark } from '../../src/view/notice/notice'
import { SupportCard as Card } from '../../src/view/support-card/support-card'
import { TodoList as Todo } from '../../src/view/todo-list/todo-list'
import { useViewContext, ViewProvider } from '../../src/view/view.context'
import { WaitCard as Wait } from '../../src/view/wait-card/wait-card'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { HOUR, issue, MINUTE, NOW } from '../fixtures/view.fixtures'
import { partStory, type PartStory } from './part-story'

export default { title: 'Components/Cards' }

const login = STATE_VIEWS.CredentialsFirst

export const Notice: PartStory = partStory([
  {
    caption: 'a remark',
    view: login,
    Part: () => <Remark icon="phone">Keep your phone nearby: the bank will ask for a code.</Remark>,
  },
  {
    caption: 'a warning',
    view: login,
    Part: () => (
      <Remark icon="alert" tone="attention">
        One more wrong try may lock your login.
      </Remark>
    ),
  },
])

export const TodoList: PartStory = partStory(
  (['bank-notice', 'login-locked', 'identity-documents'] as const).map((scenario) => ({
    caption: scenario,
    view: SCENARIO_VIEWS[scenario],
    Part: Todo,
  })),
)

const outage = STATE_VIEWS.OutageCooldown

export const WaitCard: PartStory = partStory([
  { caption: 'counted down', view: outage, Part: () => <Wait until={NOW + 8 * MINUTE}>Then we try again.</Wait> },
  { caption: 'a time of day', view: outage, Part: () => <Wait until={NOW + 3 * HOUR}>Then you can try again.</Wait> },
  {
    caption: 'about a time of day',
    view: outage,
    Part: () => (
      <Wait until={NOW + 2 * HOUR} roughly>
        We’ll try again around then.
      </Wait>
    ),
  },
  {
    caption: 'nobody knows when',
    view: outage,
    Part: () => <Wait until={null}>We’ll keep checking while this page is open.</Wait>,
  },
])

export const PartsList: PartStory = partStory([
  { caption: 'two things, one of which may come', view: STATE_VIEWS.ConnectedPartly },
  { caption: 'one thing that nobody can get', view: SCENARIO_VIEWS['part-unsupported'] },
])

const SHOWN = [
  { at: NOW - 22 * MINUTE, key: 'verifying', heading: 'Signing in to Hooli Bank' },
  { at: NOW - 21 * MINUTE, key: 'polling', heading: 'Getting your accounts' },
  { at: NOW - 20 * MINUTE, key: 'bank-outage', heading: 'Hooli Bank is not responding' },
  { at: NOW, key: 'outage-persists', heading: 'Hooli Bank is still not responding' },
]

const Reference = () => <Card issue={issue('outage-persists')} />
const ReferenceWithWords = () => <Card issue={issue('bank-notice', { detail: 'Customer must accept the new terms.' })} />
const ReferenceWithPast = () => (
  <ViewProvider value={{ ...useViewContext(), timeline: SHOWN }}>
    <Reference />
  </ViewProvider>
)

export const SupportCard: PartStory = partStory([
  { caption: 'the reference', view: STATE_VIEWS.Support, Part: Reference },
  { caption: "with the bank's own words", view: STATE_VIEWS.Support, Part: ReferenceWithWords },
  { caption: 'with what was shown so far', view: STATE_VIEWS.Support, Part: ReferenceWithPast },
])
