import { describe, expect, it } from 'vitest'
import { SessionEndedError, type Aggregator } from '../../src/domain'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

const follow1 = { follow: 'job-1', intent: 'create' } as const

describe('a session that is over', () => {
  it('asks the user to sign in to the app, and reads again after that', async () => {
    let signedIn = true
    const world = testWorld({
      getToken: () => {
        if (!signedIn) throw new SessionEndedError('sign-in')
        return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
      },
    })
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit('stuck')
    await world.clock.advance(20 * SECOND)
    signedIn = false
    world.sandbox.control.expireTokens()
    await world.clock.advance(30 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-sign-in', 'session-expired'])
    signedIn = true
    flow.connection.actions.signedIn()
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('polling')
  })
})

describe('a code that is sent after the session ended', () => {
  it('asks the user to sign in, and is asked for again after that', async () => {
    const world = testWorld()
    const aggregator: Aggregator = {
      ...world.aggregator(),
      answerChallenge: () => Promise.reject(new SessionEndedError()),
    }
    const flow = world.follow(create, { aggregator })
    await world.clock.advance(SECOND)
    flow.submit('mfa-code')
    await world.clock.advance(15 * SECOND)
    flow.connection.actions.submitAnswers(['1234'])
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.view().can.signIn]).toEqual(['needs-sign-in', true])
    flow.connection.actions.signedIn()
    await world.clock.advance(5 * SECOND)
    expect(flow.at()).toBe('needs-mfa.asking')
  })
})

describe('a host whose token does not come', () => {
  it('is asked for another one, so that the looks continue', async () => {
    let tokens = 0
    const world = testWorld({
      getToken: () => {
        tokens += 1
        return tokens === 1
          ? new Promise<string>(() => undefined)
          : world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
      },
    })
    const flow = world.follow(follow1)
    await world.clock.advance(2 * MINUTE)
    expect([tokens, flow.at(), flow.scenario()]).toEqual([2, 'needs-retry', 'attempt-gone'])
  })

  it('sends no login that the user has given up or replaced meanwhile', async () => {
    let give: (token: string) => void = () => undefined
    let isHeld = false
    const world = testWorld({
      getToken: () => {
        const token = world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
        if (!isHeld) return token
        return new Promise<string>((resolve) => {
          give = () => resolve(token)
        })
      },
    })
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    world.sandbox.control.expireTokens()
    isHeld = true
    flow.submit('gavinBelson', 'a typing mistake')
    await world.clock.advance(31 * SECOND)
    expect(flow.scenario()).toBe('not-started')
    const { length } = world.sandbox.control.requests().filter(({ body }) => body.includes('mistake'))
    flow.connection.actions.cancel()
    give('now')
    await world.clock.advance(MINUTE)
    expect(world.sandbox.control.requests().filter(({ body }) => body.includes('mistake'))).toHaveLength(length)
    expect(world.sandbox.control.jobs()).toHaveLength(0)
  })
})
