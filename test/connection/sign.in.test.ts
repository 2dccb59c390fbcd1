import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { stitch } from '../../src/aggregators/stitch'
import { SessionEndedError } from '../../src/domain'
import { expectConsole } from '../console/console.guard'
import { memoryStorage, SECOND, testWorld, type Followed, type World } from './world'

/** Sign-ins to the host's app that do not help. */

const bank = { intent: 'create', institutionId: 'AU00000' } as const

/** Signs in again wherever the screen asks for it, and sends the login once more where that is asked. */
async function signIn({ clock }: World, flow: Followed, times: number): Promise<string[]> {
  const seen = [flow.at()]
  for (let n = 0; n < times; n += 1) {
    flow.connection.actions.signedIn()
    await clock.advance(5 * SECOND)
    if (flow.at() === 'needs-credentials') flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(5 * SECOND)
    seen.push(flow.at())
  }
  return seen
}

const HELPLESS = ['needs-sign-in', 'needs-sign-in', 'needs-support']

describe('a session that no sign-in renews leads to a person after the third time', () => {
  it('with a token that the host’s server keeps too long', async () => {
    expectConsole(/refused a token that getToken\(\) had only just given/)
    const world = testWorld({ getToken: () => 'a-token-that-the-server-keeps-too-long' })
    const flow = world.follow(bank)
    await world.clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(5 * SECOND)
    expect(await signIn(world, flow, 2)).toEqual(HELPLESS)
    expect(flow.view()).toMatchObject({ issue: { scenario: 'integration-fault' }, can: { contactSupport: true, signIn: false } })
  })

  it('with a host whose session is said to be over each time', async () => {
    const world = testWorld({ getToken: () => Promise.reject(new SessionEndedError()) })
    const flow = world.follow(bank)
    await world.clock.advance(5 * SECOND)
    expect(await signIn(world, flow, 2)).toEqual(HELPLESS)
  })

  it('while work is followed, whose looks are refused', async () => {
    const world = testWorld()
    let ended = false
    const aggregator = world.aggregator({
      getToken: () =>
        ended
          ? Promise.reject(new SessionEndedError())
          : world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' }),
      fetch: (input, init) => (ended ? Promise.reject(new SessionEndedError()) : world.sandbox.fetch(input, init)),
    })
    const flow = world.follow(bank, { aggregator })
    await world.clock.advance(SECOND)
    flow.submit('stuck')
    await world.clock.advance(5 * SECOND)
    ended = true
    await world.clock.advance(5 * SECOND)
    expect(await signIn(world, flow, 2)).toEqual(HELPLESS)
  })

  it('on Stitch, whose begin asks nothing of anybody', async () => {
    const world = testWorld()
    const aggregator = stitch({
      execute: () => Promise.reject(new SessionEndedError()),
      operation: { key: 'user', document: 'query User { user { id } }', essential: [] },
      redirectUri: 'https://app.example/back',
    })
    const flow = world.follow({ intent: 'refresh', connectionId: 'l' }, { aggregator })
    flow.connection.actions.start()
    await world.clock.advance(SECOND)
    expect(await signIn(world, flow, 2)).toEqual(HELPLESS)
  })

  it('over reloads of the page', async () => {
    const world = testWorld({ getToken: () => Promise.reject(new SessionEndedError()) })
    const resume = { storage: memoryStorage() }
    const seen: string[] = []
    const attempt = { follow: 'job-1', intent: 'refresh', connectionId: 'c', institutionId: 'AU00000' } as const
    for (let n = 0; n < 3; n += 1) {
      const flow = world.follow(attempt, { resume, queryClient: new QueryClient() })
      await world.clock.advance(SECOND)
      seen.push(flow.at())
      flow.connection.actions.signedIn()
      flow.connection.stop()
      await world.clock.advance(SECOND)
    }
    expect(seen).toEqual(HELPLESS)
  })
})

describe('a session that ends once in a while', () => {
  it('asks for a sign-in each time, however often, as long as each helps', async () => {
    const world = testWorld()
    let ended = false
    const aggregator = world.aggregator({
      fetch: (input, init) => (ended ? Promise.reject(new SessionEndedError()) : world.sandbox.fetch(input, init)),
    })
    const flow = world.follow(bank, { aggregator })
    await world.clock.advance(SECOND)
    flow.submit('stuck')
    await world.clock.advance(5 * SECOND)
    const seen: string[] = []
    for (let n = 0; n < 4; n += 1) {
      ended = true
      await world.clock.advance(30 * SECOND)
      seen.push(flow.at())
      ended = false
      flow.connection.actions.signedIn()
      await world.clock.advance(5 * SECOND)
    }
    expect(seen).toEqual(Array(4).fill('needs-sign-in'))
    expect(flow.at()).toBe('polling')
  })
})
