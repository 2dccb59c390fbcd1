import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Bad input' }

export const HostileName: StateStory = story('HostileName')
