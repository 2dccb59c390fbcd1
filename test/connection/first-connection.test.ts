import { describe, expect, it } from 'vitest'
import { sandboxLogins } from '../../src/sandbox'
import { rows } from './first-connection.table'
import { screenOf } from './screen'
import { MINUTE, SECOND, testWorld } from './world'

describe('a first connection by the form', () => {
  it.each(rows)(
    'with the login $loginId ends in $state ($key)',
    async ({ loginId, bank = 'AU00000', after = MINUTE, ...row }) => {
      const world = testWorld()
      const flow = world.follow({ intent: 'create', institutionId: bank })
      await world.clock.advance(SECOND)
      flow.submit(loginId, sandboxLogins.find((login) => login.loginId === loginId)?.password)
      await world.clock.advance(after)
      const { scenario, heading, ways } = screenOf(flow.view(), world)
      expect({ state: flow.view().state, key: scenario, heading }).toEqual({
        state: row.state,
        key: row.key,
        heading: row.heading,
      })
      expect(ways).toEqual(expect.arrayContaining([...row.ways]))
      expect(flow.requests(/\/connections$/)).toBe(1)
      expect(flow.requests()).toBeLessThanOrEqual(row.most)
    },
  )
})
