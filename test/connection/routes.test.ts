import { describe, expect, it } from 'vitest'
import { forgetUser } from '../../src/connection'
import { memoryStorage, MINUTE, SECOND, testWorld, type Followed } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const
const LOGINS = { method: 'POST', path: '/users/*/connections' } as const

/** A page whose routes put the same connection on and take it off again, on a slow line. */
function routes({ remembers }: { remembers: boolean }) {
  const world = testWorld()
  const storage = memoryStorage()
  const show = (userKey = 'user of a route') => world.follow(create, { userKey, resume: remembers ? { storage } : undefined })
  const hide = async ({ connection }: Followed) => {
    connection.stop()
    await world.clock.advance(100)
  }
  /** Somebody signs in, and leaves the route before the answer is there. */
  const leaveTooSoon = async () => {
    const flow = show()
    await world.clock.advance(20 * SECOND)
    world.sandbox.control.set({ latencyMs: 3000 })
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(SECOND)
    await hide(flow)
  }
  const logins = () => world.sandbox.control.count(LOGINS)
  return { ...world, show, hide, leaveTooSoon, logins }
}

describe.each([
  ['with a record', true],
  ['without a record', false],
])('a login that is on its way when the route changes, %s', (_, remembers) => {
  it('is awaited by the next connection of the same flow', async () => {
    const { clock, show, leaveTooSoon, sandbox } = routes({ remembers })
    await leaveTooSoon()
    const back = show()
    expect(back.at()).toBe('starting')
    await clock.advance(2 * MINUTE)
    expect([back.at(), sandbox.control.jobs().length]).toEqual(['connected', 1])
  })

  it('is found by somebody who comes back after the answer', async () => {
    const { clock, show, leaveTooSoon, sandbox } = routes({ remembers })
    await leaveTooSoon()
    await clock.advance(2 * MINUTE)
    const back = show()
    await clock.advance(MINUTE)
    expect([back.at(), sandbox.control.jobs().length]).toEqual(['connected', 1])
  })

  it('is awaited over as many changes of the route as there are', async () => {
    const { clock, show, hide, leaveTooSoon, sandbox } = routes({ remembers })
    await leaveTooSoon()
    for (let n = 0; n < 3; n += 1) {
      const back = show()
      await clock.advance(100)
      await hide(back)
    }
    const last = show()
    await clock.advance(2 * MINUTE)
    expect([last.at(), sandbox.control.jobs().length]).toEqual(['connected', 1])
  })

  it('is nothing to another user, nor to the same one after signing out', async () => {
    const { show, leaveTooSoon, clock } = routes({ remembers })
    await leaveTooSoon()
    expect(show('user-2').at()).toBe('needs-credentials')
    forgetUser('user of a route')
    const back = show()
    await clock.advance(SECOND)
    expect(back.at()).toBe('needs-credentials')
  })

  it('is given up for good by the user’s own cancel', async () => {
    const { show, hide, leaveTooSoon, clock } = routes({ remembers })
    await leaveTooSoon()
    const back = show()
    back.connection.actions.cancel()
    await hide(back)
    const next = show()
    await clock.advance(SECOND)
    expect(next.at()).toBe('needs-credentials')
  })
})

describe('a refusal that came while another route was shown', () => {
  it('is told to the user who comes back', async () => {
    const { follow, clock, sandbox, aggregator } = testWorld()
    const flow = follow(create, { aggregator: aggregator() })
    await clock.advance(20 * SECOND)
    sandbox.control.set({ latencyMs: 3000 })
    flow.submit('already')
    await clock.advance(SECOND)
    flow.connection.stop()
    await clock.advance(MINUTE)
    const back = follow(create)
    await clock.advance(SECOND)
    expect([back.at(), back.scenario()]).toEqual(['connected', 'already-connected'])
  })
})

describe('a login whose answer is late', () => {
  it('is followed even if the user has opened the form again', async () => {
    const { follow, clock, sandbox, aggregator } = testWorld()
    let release = () => undefined as void
    const late = aggregator({
      fetch: async (input, init, about) => {
        const answer = await sandbox.fetch(input, init)
        if (about.call === 'create') await new Promise<void>((resolve) => (release = resolve))
        return answer
      },
    })
    const flow = follow(create, { aggregator: late })
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(31 * SECOND)
    flow.connection.actions.retry()
    expect(flow.at()).toBe('needs-credentials')
    release()
    await clock.advance(2 * MINUTE)
    expect([flow.at(), sandbox.control.jobs().length]).toEqual(['connected', 1])
  })
})
