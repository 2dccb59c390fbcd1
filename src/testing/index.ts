/** For hosts' tests and stories: an aggregator that returns whatever a test tells it to, builders of readings and views, and a reset. */
export { attemptOf, challenge, connected, deferred, institutionOf, issueOf, stopped, working } from './readings'
export { resetKit } from './reset'
export { scriptedAggregator, type ScriptedAggregator, type ScriptedOptions } from './scripted.adapter'
export { canOnly, noActions, viewOf } from './views'
