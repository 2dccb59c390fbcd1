import { ActionsRow as Row } from '../../src/view/actions-row/actions-row'
import { Button as OneButton } from '../../src/view/button/button'
import { ICON_NAMES, ICONS } from '../../src/view/icons/icons'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { partStory, type PartStory } from './part-story'

export default { title: 'Components/Controls' }

const nothing = () => {}

export const Button: PartStory = partStory(
  (['primary', 'secondary', 'quiet'] as const).map((kind) => ({
    caption: kind,
    view: STATE_VIEWS.Idle,
    Part: () => (
      <OneButton kind={kind} name="start" onPress={nothing}>
        Connect
      </OneButton>
    ),
  })),
)

export const ActionsRow: PartStory = partStory([
  { caption: 'one way on', view: STATE_VIEWS.Retry, Part: Row },
  { caption: 'two ways on, the better one first', view: STATE_VIEWS.Support, Part: Row },
  { caption: 'a locked login: the way is out', view: SCENARIO_VIEWS['login-locked'], Part: Row },
  { caption: 'calm: waiting is the main thing', view: STATE_VIEWS.OutageCooldown, Part: () => <Row calm /> },
])

const Family = () => (
  <ul className="icons">
    {ICON_NAMES.map((name) => (
      <li key={name}>
        {ICONS[name]} {name}
      </li>
    ))}
  </ul>
)

export const Icons: PartStory = partStory([{ caption: 'the whole family', view: STATE_VIEWS.Idle, Part: Family }])
