import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Beginning' }

export const Idle: StateStory = story('Idle')
export const Starting: StateStory = story('Starting')
export const StartingUnknownBank: StateStory = story('StartingUnknownBank')
