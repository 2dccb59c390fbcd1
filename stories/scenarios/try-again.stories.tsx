import { scenarioMeta, story, type ScenarioStory } from './scenario-story'

export default { ...scenarioMeta, title: 'Scenarios/Try again' }

export const MfaFailed: ScenarioStory = story('mfa-failed')
export const AttemptTimedOut: ScenarioStory = story('attempt-timed-out')
export const ConnectionGone: ScenarioStory = story('connection-gone')
export const AttemptGone: ScenarioStory = story('attempt-gone')
export const NotStarted: ScenarioStory = story('not-started')
export const TooSoon: ScenarioStory = story('too-soon')
export const AccountNotVerified: ScenarioStory = story('account-not-verified')
export const DetailsRefuted: ScenarioStory = story('details-refuted')
export const StatementRejected: ScenarioStory = story('statement-rejected')
export const Unknown: ScenarioStory = story('unknown')
