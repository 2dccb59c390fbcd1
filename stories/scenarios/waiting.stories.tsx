import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/Waiting' }

export const BankOutage: ScenarioStory = story('bank-outage')
export const BankMajorOutage: ScenarioStory = story('bank-major-outage')
export const ServiceTrouble: ScenarioStory = story('service-trouble')
export const RetryQueued: ScenarioStory = story('retry-queued')
