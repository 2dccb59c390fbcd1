import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/Support and ends' }

export const OutagePersists: ScenarioStory = story('outage-persists')
export const QueueExpired: ScenarioStory = story('queue-expired')
export const IntegrationFault: ScenarioStory = story('integration-fault')
export const UnknownPersists: ScenarioStory = story('unknown-persists')
export const BankUnsupported: ScenarioStory = story('bank-unsupported')
export const FeatureUnsupported: ScenarioStory = story('feature-unsupported')
export const SessionExpired: ScenarioStory = story('session-expired')
