import { describe, expect, it } from 'vitest'
import { stitch } from '../../src/aggregators/stitch'
import type { ConnectionRequest } from '../../src/domain'
import { consentWorld, create, login, RETURN } from './consent.world'
import { memoryStorage, MINUTE, SECOND, testPage, testWorld } from './world'

/** Visits that were begun in one browser and end in another, which knows nothing of them. */

/** The user finished in an app, and the bank's own app brought them back to the browser. */
async function broughtBack(bank = login) {
  const world = consentWorld()
  const inApp = world.load()
  await world.clock.advance(SECOND)
  await world.back(await world.person.submit(await world.leave(inApp), 'login', bank))
  const address = new URL(world.page.url)
  /** A browser without a record of the visit. */
  const open = (request: ConnectionRequest = create, own: Parameters<typeof world.load>[1] = {}) => {
    const environment = Object.assign(testPage(), { url: new URL(address) })
    return { ...world.load(request, { environment, resume: { storage: memoryStorage() }, ...own }), page: environment }
  }
  return { ...world, address, open, jobs: () => world.sandbox.control.jobs().length }
}

describe('a return with a job of this user is followed', () => {
  it('in a browser without a record, and a reload goes on with it', async () => {
    const { open, clock, jobs } = await broughtBack()
    const storage = memoryStorage()
    const flow = open(create, { resume: { storage } })
    await clock.advance(3 * SECOND)
    expect([flow.at(), flow.page.url.href, flow.view().can.authorize]).toEqual(['verifying', RETURN, false])
    flow.connection.stop()
    await clock.advance(SECOND)
    const again = open(create, { resume: { storage }, environment: flow.page })
    await clock.advance(MINUTE)
    expect([again.at(), jobs()]).toEqual(['connected', 1])
  })

  it('in a page that remembers nothing at all', async () => {
    const { open, clock } = await broughtBack()
    const flow = open(create, { resume: undefined })
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('though the state was lost on the way', async () => {
    const { open, clock, address } = await broughtBack()
    address.searchParams.delete('state')
    const flow = open()
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('without a bank in the request, and by one of two components only', async () => {
    const { open, clock, address } = await broughtBack()
    const environment = Object.assign(testPage(), { url: address })
    const storage = memoryStorage()
    const flows = [
      open({ intent: 'create' }, { environment, resume: { storage } }),
      open({ intent: 'create' }, { environment, resume: { storage }, flow: 'another' }),
    ]
    await clock.advance(MINUTE)
    expect(flows.map((flow) => flow.at()).toSorted()).toEqual(['connected', 'needs-authorization.asking'])
  })

  it('while the network fails at first', async () => {
    const { open, clock, aggregator, sandbox } = await broughtBack()
    let fails = 2
    const shaky = aggregator({
      fetch: (input, init) => {
        if (!input.includes('/jobs/') || (fails -= 1) < 0) return sandbox.fetch(input, init)
        return Promise.reject(new TypeError('offline'))
      },
    })
    const flow = open(create, { aggregator: shaky })
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })
})

describe('a return that cannot be followed says so, and uses nothing', () => {
  it('since the platform does not know its job', async () => {
    const { open, clock, address, jobs } = await broughtBack()
    address.searchParams.set('jobId', 'job-1')
    address.searchParams.set('jobIds', 'job-1')
    const flow = open()
    await clock.advance(3 * SECOND)
    expect([flow.at(), flow.scenario(), flow.page.url.href]).toEqual([
      'needs-authorization.asking',
      'authorization-elsewhere',
      RETURN,
    ])
    expect([flow.view().can.authorize, jobs()]).toEqual([true, 1])
  })

  it('since the job is another user’s', async () => {
    const { open, clock, aggregator, sandbox } = await broughtBack()
    const refused = aggregator({
      fetch: async (input, init) =>
        input.includes('/jobs/')
          ? Response.json({ data: [{ type: 'error', code: 'unauthorized-access', title: 'x', detail: 'x' }] }, { status: 401 })
          : sandbox.fetch(input, init),
    })
    const flow = open(create, { aggregator: refused })
    await clock.advance(3 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-authorization.asking', 'authorization-elsewhere'])
  })

  it('since the job is of another user, which the host’s server may read too', async () => {
    const { open, clock, aggregator, sandbox, userId } = await broughtBack()
    const { id: victim } = sandbox.control.addUser()
    const server = `Bearer ${sandbox.control.issueToken({ userId, scope: 'SERVER_ACCESS', version: '3.0' })}`
    const throughServer = aggregator({
      userId: victim,
      getToken: () => sandbox.control.issueToken({ userId: victim, scope: 'CLIENT_ACCESS', version: '3.0' }),
      fetch: (input, init) =>
        sandbox.fetch(input, input.includes('/jobs/') ? { ...init, headers: { authorization: server } } : init),
    })
    // The job names its connection, and with it the user, only after its first step.
    const ends: (string | null)[] = []
    for (const waits of [0, 1]) {
      await clock.advance(waits * MINUTE)
      const flow = open(create, { aggregator: throughServer })
      await clock.advance(MINUTE)
      ends.push(flow.scenario())
      expect(flow.news.map(({ type }) => type)).not.toContain('connected')
      flow.connection.stop()
    }
    expect(ends).toEqual(['attempt-gone', 'authorization-elsewhere'])
  })

  it.each([
    ['a code', 'code=code-1&state=NONCE'],
    ['a refusal', 'error=access_denied&state=NONCE'],
  ])('since it has only %s', async (_, query) => {
    const world = testWorld()
    const used: string[] = []
    world.page.url = new URL(`${RETURN}?${query.replace('NONCE', '0123456789abcdef'.repeat(2))}`)
    const aggregator = stitch({
      execute: async () => ({ data: { user: { id: '1' } } }),
      operation: { key: 'user', document: 'query User { user { id } }', essential: [] },
      redirectUri: RETURN,
      link: async () => 'https://secure.stitch.money/connect/authorize?client_id=app',
      completeLink: async ({ code }) => {
        used.push(code)
        return {}
      },
    })
    const flow = world.follow({ intent: 'create' }, { aggregator })
    await world.clock.advance(3 * SECOND)
    expect([flow.at(), flow.scenario(), used]).toEqual(['needs-authorization.asking', 'authorization-elsewhere', []])
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    expect([flow.at(), world.page.visited.length]).toEqual(['needs-authorization.away', 1])
  })
})

describe('a return is left alone', () => {
  it.each([
    ['of a service for signing in to the app', `${RETURN}?code=4%2F0Adeu5B&state=eyJyZXR1cm4iOiIvIn0`],
    ['that is only a state of the host’s own', `${RETURN}?state=NSW`],
  ])('when it is one %s', async (_, address) => {
    const { open, clock } = await broughtBack()
    const environment = Object.assign(testPage(), { url: new URL(address) })
    const flow = open(create, { environment })
    await clock.advance(3 * SECOND)
    expect([flow.at(), flow.scenario(), environment.url.href]).toEqual(['needs-authorization.asking', null, address])
  })

  it('by a flow of another connection, and by one of another bank', async () => {
    const { open, clock, sandbox, userId } = await broughtBack()
    // By now the job names its connection.
    await clock.advance(MINUTE)
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00101', loginId: 'gavinBelson' })
    const requests: ConnectionRequest[] = [
      { intent: 'update', connectionId: id, reason: 'authorization-required' },
      { intent: 'create', institutionId: 'AU00101' },
    ]
    for (const request of requests) {
      const flow = open(request)
      await clock.advance(30 * SECOND)
      expect([flow.at(), flow.page.url.searchParams.has('jobId')]).toEqual(['needs-authorization.asking', true])
      flow.connection.stop()
    }
  })

  it('whose visit another user began in this browser', async () => {
    const world = await broughtBack()
    const { storage } = world
    const items = new Map(storage.entries())
    expect(items.size).toBeGreaterThan(0)
    const listable = Object.assign(memoryStorage(items), { keys: () => [...items.keys()] })
    const flow = world.open(create, { userKey: 'user-2', resume: { storage: listable } })
    await world.clock.advance(3 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-authorization.asking', null])
  })
})
