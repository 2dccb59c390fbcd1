import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Stops' }

export const BankAction: StateStory = story('BankAction')
export const Retry: StateStory = story('Retry')
export const RetryResting: StateStory = story('RetryResting')
export const SignIn: StateStory = story('SignIn')
export const Support: StateStory = story('Support')
export const Unsupported: StateStory = story('Unsupported')
