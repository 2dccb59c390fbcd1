import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Ends' }

export const Connected: StateStory = story('Connected')
export const ConnectedPartly: StateStory = story('ConnectedPartly')
export const Left: StateStory = story('Left')
export const Cancelled: StateStory = story('Cancelled')
