import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'Screens/States/Authorization' }

export const AuthorizationAsking: StateStory = story('AuthorizationAsking')
export const AuthorizationAway: StateStory = story('AuthorizationAway')
export const AuthorizationChecking: StateStory = story('AuthorizationChecking')
