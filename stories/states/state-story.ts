import { screenMeta, type ScreenStory } from '../kit/screen-story'
import { STATE_VIEWS } from '../fixtures/state.fixtures'

export { screenMeta as stateMeta }
export type { ScreenStory as StateStory }

/** The story of one state, or of one stage within it. */
export const story = (name: keyof typeof STATE_VIEWS): ScreenStory => ({ args: { view: STATE_VIEWS[name] } })
