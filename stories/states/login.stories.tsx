import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Login' }

export const CredentialsFirst: StateStory = story('CredentialsFirst')
export const CredentialsUpdate: StateStory = story('CredentialsUpdate')
export const CredentialsMfaAhead: StateStory = story('CredentialsMfaAhead')
export const CredentialsMayLock: StateStory = story('CredentialsMayLock')
export const CredentialsLoading: StateStory = story('CredentialsLoading')
export const CredentialsRedirect: StateStory = story('CredentialsRedirect')
export const CredentialsClosed: StateStory = story('CredentialsClosed')
