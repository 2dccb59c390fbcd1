import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/At the bank' }

export const LoginLocked: ScenarioStory = story('login-locked')
export const MfaUnsupported: ScenarioStory = story('mfa-unsupported')
export const BankNotice: ScenarioStory = story('bank-notice')
export const IdentityDocuments: ScenarioStory = story('identity-documents')
