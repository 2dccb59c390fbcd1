import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/Credentials' }

export const CredentialsRejected: ScenarioStory = story('credentials-rejected')
export const CredentialsChanged: ScenarioStory = story('credentials-changed')
export const InputInvalid: ScenarioStory = story('input-invalid')
