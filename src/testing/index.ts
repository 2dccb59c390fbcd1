/** For the tests of those who embed the kit: an aggregator that says what a test says, and builders of what it says. */
export { attemptOf, challenge, connected, deferred, institutionOf, issueOf, stopped, working } from './readings.build'
export { scriptedAggregator, type ScriptedAggregator, type ScriptedOptions } from './scripted.aggregator'
