/** For hosts' tests: an aggregator that returns whatever a test tells it to, and builders of readings. */
export { attemptOf, challenge, connected, deferred, institutionOf, issueOf, stopped, working } from './readings'
export { scriptedAggregator, type ScriptedAggregator, type ScriptedOptions } from './scripted.adapter'
