import { expect, it } from 'vitest'
import { scriptedAggregator, stopped } from '../../src/testing'
import { SECOND, testWorld } from './world'

it.each([
  [true, true],
  [undefined, false],
])('a bank that warns of a lock (%s) is believed at the first rejection: %s', async (mayLock, warned) => {
  const world = testWorld()
  const aggregator = scriptedAggregator()
  const flow = world.follow({ intent: 'create', institutionId: 'bank-1' }, { aggregator })
  await world.clock.advance(SECOND)
  flow.submit('jared')
  await world.clock.advance(SECOND)
  aggregator.say(stopped('credentials-rejected', mayLock ? { mayLock } : {}))
  await world.clock.advance(SECOND)
  expect(flow.view()).toMatchObject({ state: 'needs-credentials', mayLock: warned })
})
