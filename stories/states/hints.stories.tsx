import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Hints' }

export const HintNoStorage: StateStory = story('HintNoStorage')
export const HintOffline: StateStory = story('HintOffline')
export const HintUnreachable: StateStory = story('HintUnreachable')
export const HintRateLimited: StateStory = story('HintRateLimited')
export const HintJoined: StateStory = story('HintJoined')
export const HintBankDown: StateStory = story('HintBankDown')
