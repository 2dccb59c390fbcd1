import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Authorization' }

export const AuthorizationAsking: StateStory = story('AuthorizationAsking')
export const AuthorizationAway: StateStory = story('AuthorizationAway')
export const AuthorizationInWindow: StateStory = story('AuthorizationInWindow')
export const AuthorizationChecking: StateStory = story('AuthorizationChecking')
