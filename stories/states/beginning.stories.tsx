import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'Screens/States/Beginning' }

export const Idle: StateStory = story('Idle')
export const Starting: StateStory = story('Starting')
export const StartingUnknownBank: StateStory = story('StartingUnknownBank')
export const CredentialsFirst: StateStory = story('CredentialsFirst')
export const CredentialsMfaAhead: StateStory = story('CredentialsMfaAhead')
export const CredentialsMayLock: StateStory = story('CredentialsMayLock')
export const CredentialsLoading: StateStory = story('CredentialsLoading')
export const CredentialsRedirect: StateStory = story('CredentialsRedirect')
export const CredentialsClosed: StateStory = story('CredentialsClosed')
export const HostileName: StateStory = story('HostileName')
