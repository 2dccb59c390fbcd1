import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Challenge' }

export const MfaCode: StateStory = story('MfaCode')
export const MfaCodeRefused: StateStory = story('MfaCodeRefused')
export const MfaCodeUnsent: StateStory = story('MfaCodeUnsent')
export const MfaQuestions: StateStory = story('MfaQuestions')
export const MfaApprove: StateStory = story('MfaApprove')
export const MfaChoice: StateStory = story('MfaChoice')
export const MfaChoiceRefused: StateStory = story('MfaChoiceRefused')
export const MfaImage: StateStory = story('MfaImage')
export const MfaCodeOffers: StateStory = story('MfaCodeOffers')
export const MfaRequesting: StateStory = story('MfaRequesting')
export const MfaCodeResent: StateStory = story('MfaCodeResent')
export const MfaChecking: StateStory = story('MfaChecking')
export const MfaLapsed: StateStory = story('MfaLapsed')
export const MfaFetching: StateStory = story('MfaFetching')
