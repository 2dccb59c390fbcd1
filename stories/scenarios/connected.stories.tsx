import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/Connected' }

export const AlreadyConnected: ScenarioStory = story('already-connected')
export const NoAccounts: ScenarioStory = story('no-accounts')
export const PartOutage: ScenarioStory = story('part-outage')
export const PartUnsupported: ScenarioStory = story('part-unsupported')
export const PartNotPermitted: ScenarioStory = story('part-not-permitted')
export const PartNotVerifiable: ScenarioStory = story('part-not-verifiable')
