import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Progress' }

export const Verifying: StateStory = story('Verifying')
export const VerifyingTimed: StateStory = story('VerifyingTimed')
export const VerifyingQueued: StateStory = story('VerifyingQueued')
export const Polling: StateStory = story('Polling')
export const PollingTimed: StateStory = story('PollingTimed')
export const PollingSlow: StateStory = story('PollingSlow')
export const PollingAnswering: StateStory = story('PollingAnswering')
export const PollingBatch: StateStory = story('PollingBatch')
