import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/Authorization' }

export const AuthorizationRequired: ScenarioStory = story('authorization-required')
export const AuthorizationDeclined: ScenarioStory = story('authorization-declined')
export const AuthorizationUnfinished: ScenarioStory = story('authorization-unfinished')
export const AuthorizationElsewhere: ScenarioStory = story('authorization-elsewhere')
export const PermissionMissing: ScenarioStory = story('permission-missing')
export const ConsentEnding: ScenarioStory = story('consent-ending')
export const ConsentExpired: ScenarioStory = story('consent-expired')
