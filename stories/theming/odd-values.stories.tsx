import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { HOOLI } from '../fixtures/view.fixtures'
import { screenMeta, type ScreenStory } from '../kit/screen-story'

export default { ...screenMeta, title: 'Theming/Odd values' }

const LONG = 'A host may say this in its own words, and at its own length. '.repeat(7)

/** What is not a colour is left out, and the kit's own stands in. A length that is none leaves its property as the browser has it. */
export const NotAColour: ScreenStory = {
  args: {
    view: STATE_VIEWS.OutageQueued,
    appearance: {
      'color-accent': 'reddish',
      'color-paper': 'url(https://elsewhere.example/pixel.png)',
      'color-ink': 'red; } body { display: none',
      'radius-card': 'round',
      space: 'roomy',
      'font-size': 'large-ish',
    },
  },
}

/** More than 400 characters where a heading, a body and a button are. */
export const LongWords: ScreenStory = {
  args: {
    view: STATE_VIEWS.Retry,
    messages: { scenarios: { unknown: { heading: LONG, body: LONG } }, actions: { retry: LONG, leave: LONG } },
  },
}

/** Markup, a turn of the direction, an emoji and no end; and a picture that cannot be loaded. */
export const HostileBank: ScreenStory = { args: { view: STATE_VIEWS.HostileName } }

/** A name without a single space. */
export const OneLongWord: ScreenStory = {
  args: { view: { ...STATE_VIEWS.Polling, institution: { ...HOOLI, name: 'Donaudampfschifffahrtsgesellschaft'.repeat(4) } } },
}
