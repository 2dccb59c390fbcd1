import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Challenge' }

export const MfaCode: StateStory = story('MfaCode')
export const MfaCodeRefused: StateStory = story('MfaCodeRefused')
export const MfaCodeUnsent: StateStory = story('MfaCodeUnsent')
export const MfaQuestions: StateStory = story('MfaQuestions')
export const MfaApprove: StateStory = story('MfaApprove')
export const MfaChecking: StateStory = story('MfaChecking')
export const MfaLapsed: StateStory = story('MfaLapsed')
export const MfaFetching: StateStory = story('MfaFetching')
