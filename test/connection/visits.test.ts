import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { stitch } from '../../src/aggregators/stitch'
import type { ConnectionRequest } from '../../src/domain'
import { consentWorld, create, login, RETURN } from './consent.world'
import { memoryStorage, MINUTE, SECOND, testLocks, testPage, testWorld, type Followed } from './world'

/** Visits that are begun in one tab and end in another, twice, or after they seemed to be over. */
function browserOf(follow: (own: object) => Followed) {
  const storage = memoryStorage()
  const lock = testLocks()
  return {
    storage,
    /** A new tab; it may be told apart from the others. */
    open: (address?: URL, own: object = {}) => {
      const page = Object.assign(testPage(), { lock })
      if (address) page.url = new URL(address)
      const flow = follow({
        environment: page,
        queryClient: new QueryClient(),
        resume: { storage: storage.otherTab() },
        userKey: 'user-1',
        ...own,
      })
      return { ...flow, page }
    },
  }
}

/** A consent that is open at the platform, begun in the first tab. */
async function atTheBank() {
  const world = consentWorld()
  const { open, storage } = browserOf((own) => world.load(create, own))
  const first = open()
  await world.clock.advance(SECOND)
  first.connection.actions.authorize()
  await world.clock.advance(SECOND)
  const page = await world.person.open(first.page.visited[0] ?? '')
  /** The address that the platform comes back to. */
  const finished = async () => {
    await world.back(await world.person.submit(page, 'login', login))
    return world.page.url
  }
  const close = async (flow: Followed) => {
    flow.connection.stop()
    await world.clock.advance(SECOND)
  }
  return { ...world, open, storage, first, finished, close, jobs: () => world.sandbox.control.jobs().length }
}

describe('a visit that is taken home by a new tab', () => {
  it('is followed in both, and by a reload of either', async () => {
    const { open, first, finished, clock, close, jobs } = await atTheBank()
    const home = open(await finished())
    await clock.advance(2 * SECOND)
    expect([home.at(), first.at(), home.page.url.href]).toEqual(['verifying', 'verifying', RETURN])
    await close(first)
    await close(home)
    const again = open()
    await clock.advance(SECOND)
    expect([again.at(), again.scenario()]).toEqual(['verifying', null])
    await clock.advance(MINUTE)
    expect([again.at(), jobs()]).toEqual(['connected', 1])
  })

  it('and whose page is loaded anew before anything came of it goes by what the address told', async () => {
    const { open, first, finished, clock, close, jobs, aggregator } = await atTheBank()
    await close(first)
    const page = Object.assign(testPage(), { url: await finished() })
    const dying = open(undefined, {
      environment: page,
      aggregator: { ...aggregator(), completeAuthorization: () => new Promise<never>(() => undefined) },
    })
    expect(page.url.href).toBe(RETURN)
    await close(dying)
    const again = open()
    await clock.advance(MINUTE)
    expect([again.at(), jobs()]).toEqual(['connected', 1])
  })

  it('may be come home to twice, by the same address', async () => {
    const { open, finished, clock, jobs } = await atTheBank()
    const address = await finished()
    const both = [open(address), open(address)]
    await clock.advance(SECOND)
    const late = open(address)
    await clock.advance(MINUTE)
    expect([...both, late].map((tab) => tab.at())).toEqual(['connected', 'connected', 'connected'])
    expect(jobs()).toBe(1)
  })
})

describe('a visit that seemed to be over', () => {
  it('since the app was opened in a second tab meanwhile, still comes home, and is followed there too', async () => {
    const { open, first, finished, clock, close, jobs } = await atTheBank()
    await close(first)
    const second = open()
    await clock.advance(2 * SECOND)
    expect(second.scenario()).toBe('authorization-unfinished')
    const home = open(await finished())
    await clock.advance(MINUTE)
    expect([home.at(), second.at(), jobs()]).toEqual(['connected', 'connected', 1])
  })

  it('since the user went back, and then forward again, still comes home', async () => {
    const { open, first, finished, clock, close, jobs } = await atTheBank()
    first.page.wake('restored')
    await clock.advance(SECOND)
    expect(first.scenario()).toBe('authorization-unfinished')
    await close(first)
    const home = open(await finished())
    await clock.advance(MINUTE)
    expect([home.at(), jobs()]).toEqual(['connected', 1])
  })

  it('since somebody opened the app with a return of their own, still comes home', async () => {
    const { open, first, clock, close, person, back, page, jobs } = await atTheBank()
    first.page.wake('restored')
    await clock.advance(SECOND)
    first.connection.actions.authorize()
    await clock.advance(SECOND)
    await close(first)
    const theirs = open(new URL(`${RETURN}?jobId=job-1&state=not-ours`))
    await clock.advance(SECOND)
    await close(theirs)
    await back(await person.submit(await person.open(first.page.visited[1] ?? ''), 'login', login))
    const home = open(page.url)
    await clock.advance(MINUTE)
    expect([home.at(), jobs()]).toEqual(['connected', 1])
  })

  it('is not counted again by a reload', async () => {
    const { open, first, clock, close } = await atTheBank()
    await close(first)
    const seen: (string | null)[] = []
    for (let n = 0; n < 4; n += 1) {
      const flow = open()
      await clock.advance(SECOND)
      seen.push(flow.scenario())
      await close(flow)
    }
    expect(seen).toEqual(['authorization-unfinished', null, null, null])
  })

  it('still comes home once the user has gone out anew', async () => {
    const { open, first, finished, clock, close, jobs } = await atTheBank()
    first.page.wake('restored')
    await clock.advance(SECOND)
    first.connection.actions.authorize()
    await clock.advance(SECOND)
    await close(first)
    const home = open(await finished())
    await clock.advance(MINUTE)
    expect([home.at(), jobs()]).toEqual(['connected', 1])
  })
})

describe('a code, which is good once', () => {
  const request: ConnectionRequest = { intent: 'create' }

  /** A linking whose code takes two seconds to exchange; the user is at Stitch's page. */
  async function linking() {
    const world = testWorld()
    const { clock } = world
    const exchanged: string[] = []
    const aggregator = () =>
      stitch({
        execute: async () => ({ data: { user: { id: '1' } } }),
        operation: { key: 'user', document: 'query User { user { id } }', essential: [] },
        redirectUri: RETURN,
        link: async () => 'https://secure.stitch.money/connect/authorize?client_id=app',
        completeLink: async ({ code }) => {
          exchanged.push(code)
          await new Promise<void>((resolve) => void clock.setTimeout(resolve, 2 * SECOND))
          return exchanged.length > 1 ? { error: 'invalid_grant' } : {}
        },
      })
    const { open, storage } = browserOf((own) => world.follow(request, { aggregator: aggregator(), ...own }))
    const first = open()
    await clock.advance(SECOND)
    first.connection.actions.authorize()
    await clock.advance(SECOND)
    const nonce = new URL(first.page.visited[0] ?? '').searchParams.get('state') ?? ''
    first.connection.stop()
    await clock.advance(SECOND)
    return { clock, open, storage, exchanged, address: new URL(`${RETURN}?code=code-1&state=${nonce}`) }
  }

  it('is exchanged once where its address is opened in two tabs, and both go on', async () => {
    const { open, address, clock, exchanged } = await linking()
    const both = [open(address), open(address)]
    await clock.advance(5 * SECOND)
    expect([exchanged, ...both.map((tab) => tab.at())]).toEqual([['code-1'], 'connected', 'connected'])
    expect(both.map(({ page }) => page.url.href)).toEqual([RETURN, RETURN])
  })

  it('is exchanged once where the component is mounted anew meanwhile, and the flow goes on', async () => {
    const { open, address, clock, exchanged, storage } = await linking()
    const first = open(address)
    first.connection.stop()
    await clock.advance(0)
    const second = open(new URL(RETURN))
    await clock.advance(5 * SECOND)
    expect([exchanged, second.at(), second.scenario()]).toEqual([['code-1'], 'connected', null])
    expect(storage.text()).not.toContain('code-1')
  })
})

describe('an address that is being asked for', () => {
  async function asking() {
    const world = consentWorld()
    const given: ((url: URL) => void)[] = []
    const authorizationUrl = () => new Promise<URL>((resolve) => given.push(resolve))
    const flow = world.load(create, { aggregator: { ...world.aggregator(), authorizationUrl } })
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    const give = async () => {
      given[0]?.(new URL('https://bank.example/'))
      await world.clock.advance(SECOND)
    }
    return { ...world, flow, give, askedFor: () => given.length }
  }

  it('is asked for once, however often the button is pressed', async () => {
    const { flow, give, askedFor, page } = await asking()
    flow.connection.actions.authorize()
    flow.connection.actions.retry()
    await give()
    expect([askedFor(), page.visited]).toEqual([1, ['https://bank.example/']])
  })

  it.each(['cancel', 'leave'] as const)('takes nobody away who has chosen to %s meanwhile', async (action) => {
    const { flow, give, page } = await asking()
    flow.connection.actions[action]()
    await give()
    expect([flow.at(), page.visited]).toEqual([action === 'cancel' ? 'cancelled' : 'left', []])
  })

  it('takes nobody away from a page on which the kit is no more', async () => {
    const { flow, give, page, clock } = await asking()
    flow.connection.stop()
    await clock.advance(0)
    await give()
    expect(page.visited).toEqual([])
  })
})

describe('a visit in a window, on a device whose clock is set back', () => {
  it('is asked about as often as before', async () => {
    const world = consentWorld()
    let skew = 0
    let looks = 0
    const clock = { ...world.clock, now: () => world.clock.now() + skew }
    const isAuthorizationSettled = async () => {
      looks += 1
      return false
    }
    const flow = world.load(create, {
      authorizationMode: 'popup',
      clock,
      aggregator: { ...world.aggregator(), isAuthorizationSettled },
    })
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    await world.clock.advance(12 * SECOND)
    expect(looks).toBe(2)
    skew = -60 * MINUTE
    await world.clock.advance(12 * SECOND)
    expect(looks).toBeGreaterThanOrEqual(4)
  })
})
