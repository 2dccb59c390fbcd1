import { stateMeta, story, type StateStory } from './state-story'

export default { ...stateMeta, title: 'States/Outage' }

export const OutageAskingBank: StateStory = story('OutageAskingBank')
export const OutageCooldown: StateStory = story('OutageCooldown')
export const OutageCooldownOver: StateStory = story('OutageCooldownOver')
export const OutageAllowedAt: StateStory = story('OutageAllowedAt')
export const OutageBankDown: StateStory = story('OutageBankDown')
export const OutageBankDownLong: StateStory = story('OutageBankDownLong')
export const OutageQueued: StateStory = story('OutageQueued')
