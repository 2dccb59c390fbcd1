import { describe, expect, it } from 'vitest'
import { consentWorld, create, login, RETURN } from './consent.world'
import { MINUTE, SECOND } from './world'

describe('a consent by version 3', () => {
  it('begins with a page of the platform, and follows the job after the return', async () => {
    const world = consentWorld()
    const before = world.load()
    await world.clock.advance(SECOND)
    expect(before.at()).toBe('needs-authorization.asking')
    const page = await world.leave(before)
    await world.back(await world.person.submit(page, 'login', login))
    const flow = world.load()
    expect(flow.at()).toBe('needs-authorization.checking')
    expect(world.page.url.href).toBe(RETURN)
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('verifying')
    await world.clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
    expect(world.storage.text()).toBe('')
  })

  it('keeps neither token nor address while the user is away', async () => {
    const world = consentWorld()
    const before = world.load()
    await world.clock.advance(SECOND)
    await world.leave(before)
    const token = new URL(world.page.visited[0] ?? '').searchParams.get('token') ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(world.storage.text()).not.toContain(token)
    expect(JSON.stringify(before.events)).not.toContain(token)
    expect(JSON.stringify(before.connection.getSnapshot().context)).not.toContain('https:')
  })

  it('reads a reload after the return as the same attempt, and begins nothing', async () => {
    const world = consentWorld()
    const before = world.load()
    await world.clock.advance(SECOND)
    await world.back(await world.person.submit(await world.leave(before), 'login', login))
    const first = world.load()
    await world.clock.advance(2 * SECOND)
    first.connection.stop()
    await world.clock.advance(SECOND)
    const second = world.load()
    await world.clock.advance(MINUTE)
    expect(second.at()).toBe('connected')
    expect(world.sandbox.control.jobs()).toHaveLength(1)
  })

  it('that connected three banks tells the host of the other two', async () => {
    const world = consentWorld()
    const before = world.load({ intent: 'create' })
    await world.clock.advance(SECOND)
    await world.back(await world.person.submit(await world.leave(before), 'three', {}))
    const flow = world.load({ intent: 'create' })
    await world.clock.advance(SECOND)
    const more = flow.news.find(({ type }) => type === 'additional-attempts')
    expect(more?.type === 'additional-attempts' && more.attempts.map(({ intent }) => intent)).toEqual(['create', 'create'])
    expect(flow.connection.getSnapshot().context.attempt?.id).toBe(world.sandbox.control.jobs().at(-1)?.id)
  })

  it('that was closed says so kindly, and after the third time sends to support', async () => {
    const world = consentWorld()
    const ends: (string | null)[] = []
    for (let i = 0; i < 3; i++) {
      const before = world.load()
      await world.clock.advance(SECOND)
      await world.leave(before)
      // The browser's back button: the page loads anew, without parameters.
      const flow = world.load()
      await world.clock.advance(SECOND)
      ends.push(flow.scenario())
      flow.connection.stop()
      await world.clock.advance(SECOND)
    }
    expect(ends).toEqual(['authorization-unfinished', 'authorization-unfinished', 'unknown-persists'])
  })

  it('come back to out of the browser’s memory is a return with nothing', async () => {
    const world = consentWorld()
    const flow = world.load()
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    expect(flow.at()).toBe('needs-authorization.away')
    world.page.wake('restored')
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-authorization.asking', 'authorization-unfinished'])
  })

  it('tells of a return that belongs to nobody here, and begins nothing', async () => {
    const world = consentWorld()
    world.page.url = new URL(`${RETURN}?jobId=job-1&jobIds=job-1&state=somebody-else`)
    const flow = world.load()
    await world.clock.advance(2 * SECOND)
    expect([flow.at(), flow.events.some(({ type }) => type === 'foreign-return')]).toEqual(['needs-authorization.asking', true])
    expect(world.sandbox.control.jobs()).toEqual([])
  })

  it('is never taken home by the next user, whose record is another', async () => {
    const world = consentWorld()
    const before = world.load()
    await world.clock.advance(SECOND)
    await world.back(await world.person.submit(await world.leave(before), 'login', login))
    const { id: userId } = world.sandbox.control.addUser()
    const getToken = () => world.sandbox.control.issueToken({ userId, scope: 'CLIENT_ACCESS', version: '3.0' })
    const aggregator = world.aggregator({ userId, getToken })
    const flow = world.load(create, { resume: { storage: world.storage }, userKey: 'user-2', aggregator })
    await world.clock.advance(MINUTE)
    expect([flow.at(), flow.events.filter(({ type }) => type === 'foreign-return').length]).toEqual([
      'needs-authorization.asking',
      1,
    ])
  })

  it('leads a password that changed to the page for that connection, never with the action that deletes', async () => {
    const world = consentWorld()
    const { id } = world.sandbox.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = world.load({ intent: 'update', connectionId: id, reason: 'credentials-changed' })
    expect(flow.at()).toBe('needs-credentials')
    expect(flow.view()).toMatchObject({ way: 'redirect', can: { submitCredentials: false, authorize: true } })
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    const url = new URL(world.page.visited[0] ?? '')
    expect([url.searchParams.get('connectionId'), url.searchParams.get('action')]).toEqual([id, null])
  })
})
