import { describe, expect, it } from 'vitest'
import { memoryStorage, MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

/** A world in which the response to an answer can be lost on its way back, or the answer on its way out. */
function lossy(lost: 'response' | 'request') {
  const world = testWorld()
  const line = { isBroken: false }
  const platform = world.aggregator({
    fetch: async (input, init, about) => {
      const isLost = about.call === 'mfa' && line.isBroken
      if (isLost && lost === 'request') throw new TypeError('Failed to fetch')
      const response = await world.sandbox.fetch(input, init)
      if (isLost) throw new TypeError('Failed to fetch')
      return response
    },
  })
  return { ...world, platform, line }
}

describe('an answer to a challenge', () => {
  it('whose response was lost is never called lost: the next look shows what came of it', async () => {
    const { follow, clock, platform, line } = lossy('response')
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    line.isBroken = true
    const seen = new Set<string>()
    flow.connection.subscribe(({ view }) => view.state === 'needs-mfa' && seen.add(`${view.stage} ${view.unsent}`))
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(2 * MINUTE)
    expect([flow.at(), [...seen]]).toEqual(['connected', ['checking false']])
  })

  it('that never arrived may be given again, once a look has shown that the challenge is still open', async () => {
    const { follow, clock, platform, line } = lossy('request')
    const flow = follow(create, { aggregator: platform })
    await clock.advance(SECOND)
    flow.submit('mfa-code')
    await clock.advance(10 * SECOND)
    line.isBroken = true
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(100)
    expect(flow.at()).toBe('needs-mfa.checking')
    await clock.advance(8 * SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-mfa', stage: 'asking', unsent: true })
    line.isBroken = false
    flow.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('that another tab gave a moment before is no failure of this one', async () => {
    const { follow, clock } = testWorld()
    const storage = memoryStorage()
    const one = follow(create, { resume: { storage } })
    await clock.advance(SECOND)
    one.submit('mfa-code')
    await clock.advance(10 * SECOND)
    const two = follow(create, { resume: { storage: storage.otherTab() } })
    await clock.advance(3 * SECOND)
    one.connection.actions.submitAnswers(['1234'])
    two.connection.actions.submitAnswers(['1234'])
    await clock.advance(MINUTE)
    expect([one.at(), two.at()]).toEqual(['connected', 'connected'])
  })
})
